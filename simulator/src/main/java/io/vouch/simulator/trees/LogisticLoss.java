package io.vouch.simulator.trees;

import io.vouch.tools.statistics.Sample;

/**
 * The mean −log-likelihood of labels 0 and 1 given log-odds, for trees to minimise.
 *
 * @param labels one for each row
 * @param offset log-odds to which scores are added, such as those of a marginal rate
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogisticLoss(int[] labels, double offset) implements BoostedTrees.Loss {
  LogisticLoss(int... labels) {
    this(labels, 0);
  }

  /** −log P(label) of each row. */
  public double[] losses(double[] scores) {
    double[] losses = new double[labels.length];
    for (int n = 0; n < losses.length; n++) {
      double odds = offset + scores[n];
      losses[n] = labels[n] == 1 ? Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
    }
    return losses;
  }

  @Override
  public double of(double[] scores) {
    return Sample.of(losses(scores)).mean();
  }

  @Override
  public void derivatives(double[] scores, double[] gradient, double[] hessian) {
    for (int n = 0; n < labels.length; n++) {
      double p = 1 / (1 + Math.exp(-offset - scores[n]));
      gradient[n] = (p - labels[n]);
      hessian[n] = (p * (1 - p));
    }
  }
}
