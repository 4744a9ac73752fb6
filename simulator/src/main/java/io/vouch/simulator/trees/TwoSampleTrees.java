package io.vouch.simulator.trees;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.trees.BoostedTrees.TrainingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Can boosted trees tell two groups of people apart by their features? Grown on two quarters of the
 * people, their size chosen on a third, their AUC taken on the last; 0.5 is chance.
 *
 * <p>The quarter follows from a person's features, so that somebody drawn twice by a bootstrap
 * never stands on both sides.
 */
public final class TwoSampleTrees {
  private static final int QUARTERS = 4;
  private static final double CHANCE = 0.5;

  private TwoSampleTrees() {}

  /** The AUC, at least 0.5. */
  public static double auc(List<double[]> left, List<double[]> right) {
    int size = Math.min(left.size(), right.size());
    List<Labelled> all = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      all.add(new Labelled(left.get(n), 0));
      all.add(new Labelled(right.get(n), 1));
    }
    List<Labelled> growing = all.stream().filter(one -> one.quarter() < 2).toList();
    List<Labelled> choosing = all.stream().filter(one -> one.quarter() == 2).toList();
    List<Labelled> judged = all.stream().filter(one -> one.quarter() == QUARTERS - 1).toList();
    if (growing.isEmpty() || choosing.isEmpty() || judged.isEmpty()) {
      return CHANCE;
    }
    BoostedTrees trees = BoostedTrees.grow(sample(growing), sample(choosing));
    double[] scores = trees.scores(judged.stream().map(Labelled::features).toList());
    double area = area(scores, judged);
    return Math.max(area, 1 - area);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Labelled(double[] features, int label) {
    int quarter() {
      return (int) Math.floorMod(Chance.mix(Arrays.hashCode(features)), (long) QUARTERS);
    }
  }

  private static TrainingSet sample(List<Labelled> of) {
    return new TrainingSet(
        of.stream().map(Labelled::features).toList(),
        new LogisticLoss(of.stream().mapToInt(Labelled::label).toArray()));
  }

  private static double area(double[] scores, List<Labelled> of) {
    double right = 0;
    long pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (of.get(i).label > of.get(j).label) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? CHANCE : 0;
        }
      }
    }
    return pairs == 0 ? CHANCE : right / pairs;
  }
}
