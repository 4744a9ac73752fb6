package io.vouch.tools.statistics;

import org.hipparchus.special.Erf;

/** The standard normal distribution and the two expectations that decisions are made by. */
public final class StandardNormal {
  private StandardNormal() {}

  /** P(Z ≤ z). */
  public static double cumulative(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  /** P(Z ≤ z) interpolated in a table, error below 1e-7: for loops in which it is the cost. */
  public static double tabulated(double z) {
    return z < 0 ? 1 - Table.upper(-z) : Table.upper(z);
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

  /** Made when it is first asked for. */
  private static final class Table {
    private static final int STEPS_PER_UNIT = 1024;
    private static final int LARGEST = 8;
    private static final double[] NODES = nodes();

    private static double[] nodes() {
      double[] nodes = new double[LARGEST * STEPS_PER_UNIT + 2];
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = 0.5 + 0.5 * Erf.erf(i / (double) STEPS_PER_UNIT / Math.sqrt(2));
      }
      return nodes;
    }

    /** Of z ≥ 0. */
    private static double upper(double z) {
      if (z >= LARGEST) {
        return 1;
      }
      double place = z * STEPS_PER_UNIT;
      int index = (int) place;
      return NODES[index] + (place - index) * (NODES[index + 1] - NODES[index]);
    }
  }
}
