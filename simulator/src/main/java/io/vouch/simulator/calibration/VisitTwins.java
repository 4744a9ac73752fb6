package io.vouch.simulator.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Can a classifier tell two groups of visitors apart? Logistic regression on three features of a
 * person's days (log visits, mean and standard deviation of log gaps) and their squares, learned on
 * one half of the people, its AUC taken on the other; 0.5 is chance.
 */
final class VisitTwins {
  private static final double RIDGE = 1;
  private static final double RATE = 0.5;
  private static final int STEPS = 300;

  private VisitTwins() {}

  /** The AUC, at least 0.5. */
  static double auc(List<int[]> left, List<int[]> right) {
    int size = Math.min(left.size(), right.size());
    List<double[]> features = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      features.add(features(left.get(n)));
      labels.add(0);
      features.add(features(right.get(n)));
      labels.add(1);
    }
    double[] weights = learned(features.subList(0, size), labels.subList(0, size));
    return area(features.subList(size, 2 * size), labels.subList(size, 2 * size), weights);
  }

  /** Everybody's gaps dealt out anew: nobody has a rhythm of their own, all else is kept. */
  static List<int[]> shuffled(List<int[]> people, long seed) {
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
    double mean = Distances.mean(logs);
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    double count = Math.log(days.length) - 2;
    double spread = Math.sqrt(squares / Math.max(1, logs.length)) - 1;
    double centred = mean - 2;
    return new double[] {
      1, count, centred, spread, count * count, centred * centred, spread * spread, count * centred
    };
  }

  private static double[] learned(List<double[]> features, List<Integer> labels) {
    int size = features.getFirst().length;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      for (int n = 0; n < features.size(); n++) {
        double error = labels.get(n) - 1 / (1 + Math.exp(-score(features.get(n), weights)));
        for (int k = 0; k < size; k++) {
          gradient[k] += error * features.get(n)[k];
        }
      }
      for (int k = 0; k < size; k++) {
        weights[k] += RATE * (gradient[k] - RIDGE * weights[k]) / features.size();
      }
    }
    return weights;
  }

  private static double area(List<double[]> features, List<Integer> labels, double[] weights) {
    List<double[]> scored = new ArrayList<>();
    for (int n = 0; n < features.size(); n++) {
      scored.add(new double[] {score(features.get(n), weights), labels.get(n)});
    }
    double right = 0;
    long pairs = 0;
    for (double[] one : scored) {
      for (double[] zero : scored) {
        if (one[1] > zero[1]) {
          pairs++;
          right += one[0] > zero[0] ? 1 : one[0] == zero[0] ? 0.5 : 0;
        }
      }
    }
    double area = pairs == 0 ? 0.5 : right / pairs;
    return Math.max(area, 1 - area);
  }

  private static double score(double[] features, double[] weights) {
    double sum = 0;
    for (int k = 0; k < features.length; k++) {
      sum += features[k] * weights[k];
    }
    return sum;
  }
}
