package io.vouch.simulator.reference;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The Kolmogorov–Smirnov distance of a sample from a closed form. */
final class Ks {
  private Ks() {}

  /** Between a sample and a continuous distribution function. */
  static double distance(double[] sample, DoubleUnaryOperator distribution) {
    double[] a = sample.clone();
    Arrays.sort(a);
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      double exact = distribution.applyAsDouble(a[i]);
      most = Math.max(most, exact - (double) i / a.length);
      most = Math.max(most, (i + 1.0) / a.length - exact);
    }
    return most;
  }
}
