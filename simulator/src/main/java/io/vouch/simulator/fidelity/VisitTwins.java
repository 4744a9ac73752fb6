package io.vouch.simulator.fidelity;

import io.vouch.simulator.trees.TwoSampleTrees;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Can boosted trees tell two groups of visitors apart by log visits, and mean and standard
 * deviation of log gaps? 0.5 is chance.
 */
public final class VisitTwins {
  private VisitTwins() {}

  /** The AUC, at least 0.5. */
  public static double auc(List<int[]> left, List<int[]> right) {
    return TwoSampleTrees.auc(
        left.stream().map(VisitTwins::features).toList(),
        right.stream().map(VisitTwins::features).toList());
  }

  /** Everybody's gaps dealt out anew: nobody has a rhythm of their own, all else is kept. */
  public static List<int[]> shuffled(List<int[]> people, long seed) {
    List<Integer> gaps = new ArrayList<>();
    for (int[] days : people) {
      for (int n = 1; n < days.length; n++) {
        gaps.add(days[n] - days[n - 1]);
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = gaps.size() - 1; n > 0; n--) {
      gaps.set(n, gaps.set(random.nextInt(n + 1), gaps.get(n)));
    }
    List<int[]> dealt = new ArrayList<>();
    int next = 0;
    for (int[] days : people) {
      int[] made = days.clone();
      for (int n = 1; n < made.length; n++) {
        made[n] = made[n - 1] + gaps.get(next++);
      }
      dealt.add(made);
    }
    return dealt;
  }

  private static double[] features(int[] days) {
    double[] logs =
        IntStream.range(1, days.length).mapToDouble(n -> Math.log(days[n] - days[n - 1])).toArray();
    double mean = Sample.of(logs).mean();
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    double spread = Math.sqrt(squares / Math.max(1, logs.length));
    return new double[] {Math.log(days.length), mean, spread};
  }
}
