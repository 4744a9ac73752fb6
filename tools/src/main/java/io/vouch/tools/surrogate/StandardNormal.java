package io.vouch.tools.surrogate;

import org.hipparchus.special.Erf;

/** The standard normal distribution and the two expectations that decisions are made by. */
public final class StandardNormal {
  private StandardNormal() {}

  /** P(Z ≤ z). */
  public static double cumulative(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  /** The density at z. */
  public static double density(double z) {
    return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  }

  /** E[max(0, X)] of a normal X. */
  public static double expectedExcess(double mean, double deviation) {
    if (!(deviation > 0)) {
      return Math.max(0, mean);
    }
    double z = mean / deviation;
    return mean * cumulative(z) + deviation * density(z);
  }
}
