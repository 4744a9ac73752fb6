package io.vouch.tools.experiment;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether as many units were in each arm as its share of the traffic says: Pearson's chi-squared.
 *
 * <p>A small p-value means that assignment, exposure log or a filter is broken, and no outcome of
 * that window is to be believed. Source: Fabijan et al. (2019), "Diagnosing Sample Ratio Mismatch".
 *
 * @param pValue 1 where nobody was in any arm
 */
public record SampleRatio(double chiSquared, double pValue) {
  /** Below it a window's outcomes are not counted, as is usual. */
  public static final double MISMATCH = 0.001;

  /**
   * The check of units against shares.
   *
   * @param shares positive; only their ratios count
   */
  public static SampleRatio of(long[] units, double[] shares) {
    double total = 0;
    double sum = 0;
    for (int arm = 0; arm < units.length; arm++) {
      total += units[arm];
      sum += shares[arm];
    }
    if (total == 0 || units.length < 2) {
      return new SampleRatio(0, 1);
    }
    double chiSquared = 0;
    for (int arm = 0; arm < units.length; arm++) {
      double expected = total * shares[arm] / sum;
      chiSquared += (units[arm] - expected) * (units[arm] - expected) / expected;
    }
    double below = new ChiSquaredDistribution(units.length - 1.0).cumulativeProbability(chiSquared);
    return new SampleRatio(chiSquared, 1 - below);
  }

  public boolean isMismatch() {
    return pValue < MISMATCH;
  }
}
