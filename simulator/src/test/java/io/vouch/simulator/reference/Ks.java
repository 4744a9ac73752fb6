package io.vouch.simulator.reference;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The Kolmogorov–Smirnov distance. */
final class Ks {
  private Ks() {}

  /** Between two samples, ties included. */
  static double distance(double[] first, double[] second) {
    double[] a = first.clone();
    double[] b = second.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    double most = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      double at = Math.min(a[i], b[j]);
      while (i < a.length && a[i] == at) {
        i++;
      }
      while (j < b.length && b[j] == at) {
        j++;
      }
      most = Math.max(most, Math.abs((double) i / a.length - (double) j / b.length));
    }
    return most;
  }

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
