package io.vouch.simulator.fidelity;

import io.vouch.simulator.trees.BoostedTrees;
import io.vouch.tools.statistics.Sample;
import java.util.Arrays;
import java.util.List;

/**
 * One item taken out of several that could have been.
 *
 * @param person who chose
 * @param alternatives the features of each item, {@link #taken} among them
 * @param taken its index
 */
record ChoiceSet(int person, List<double[]> alternatives, int taken) {
  ChoiceSet {
    alternatives = List.copyOf(alternatives);
  }

  int size() {
    return alternatives.size();
  }

  /** Choice probabilities e^u / Σ e^u of utilities that begin at an offset. */
  double[] probabilities(double[] utilities, int offset) {
    double most = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < size(); n++) {
      most = Math.max(most, utilities[offset + n]);
    }
    double[] shares = new double[size()];
    for (int n = 0; n < size(); n++) {
      shares[n] = Math.exp(utilities[offset + n] - most);
    }
    double sum = Arrays.stream(shares).sum();
    for (int n = 0; n < size(); n++) {
      shares[n] /= sum;
    }
    return shares;
  }

  /** All alternatives of all sets, one after the other. */
  static List<double[]> rows(List<ChoiceSet> sets) {
    return sets.stream().flatMap(set -> set.alternatives.stream()).toList();
  }

  /** −log P(taken) of every set. */
  static double[] losses(List<ChoiceSet> sets, double[] utilities) {
    double[] losses = new double[sets.size()];
    int offset = 0;
    for (int n = 0; n < losses.length; n++) {
      ChoiceSet set = sets.get(n);
      losses[n] = -Math.log(Math.max(1e-300, set.probabilities(utilities, offset)[set.taken]));
      offset += set.size();
    }
    return losses;
  }

  /** The mean −log P(taken), for trees to minimise; their scores are added to given utilities. */
  static BoostedTrees.Loss loss(List<ChoiceSet> sets, double[] given) {
    return new BoostedTrees.Loss() {
      @Override
      public double of(double[] scores) {
        return Sample.of(losses(sets, sum(given, scores))).mean();
      }

      @Override
      public void derivatives(double[] scores, double[] gradient, double[] hessian) {
        double[] utilities = sum(given, scores);
        int offset = 0;
        for (ChoiceSet set : sets) {
          double[] p = set.probabilities(utilities, offset);
          for (int n = 0; n < p.length; n++) {
            gradient[offset + n] = (p[n] - (n == set.taken ? 1 : 0));
            hessian[offset + n] = (p[n] * (1 - p[n]));
          }
          offset += set.size();
        }
      }
    };
  }

  static double[] sum(double[] one, double[] other) {
    double[] sum = one.clone();
    for (int n = 0; n < sum.length; n++) {
      sum[n] += other[n];
    }
    return sum;
  }
}
