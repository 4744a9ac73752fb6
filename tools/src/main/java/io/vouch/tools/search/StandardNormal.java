package io.vouch.tools.search;

import org.hipparchus.special.Erf;

/** The standard normal distribution function from a table, error below 1e-7. */
final class StandardNormal {
  private static final int STEPS_PER_UNIT = 1024;
  private static final int LARGEST = 8;
  private static final double[] TABLE = table();

  private StandardNormal() {}

  private static double[] table() {
    double[] table = new double[LARGEST * STEPS_PER_UNIT + 2];
    for (int i = 0; i < table.length; i++) {
      table[i] = 0.5 + 0.5 * Erf.erf(i / (double) STEPS_PER_UNIT / Math.sqrt(2));
    }
    return table;
  }

  /** P(Z ≤ z). */
  static double cumulative(double z) {
    return z < 0 ? 1 - upper(-z) : upper(z);
  }

  private static double upper(double z) {
    if (z >= LARGEST) {
      return 1;
    }
    double place = z * STEPS_PER_UNIT;
    int index = (int) place;
    return TABLE[index] + (place - index) * (TABLE[index + 1] - TABLE[index]);
  }
}
