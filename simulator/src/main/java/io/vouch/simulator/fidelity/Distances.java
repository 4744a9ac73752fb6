package io.vouch.simulator.fidelity;

import java.util.Arrays;
import java.util.List;

/** Distances between samples, and how unequal one is. */
public final class Distances {
  private static final double LOG_2 = Math.log(2);

  private Distances() {}

  /**
   * Kolmogorov and Smirnov's largest difference of two distribution functions, ties included, in
   * [0, 1]; 1 if a sample is empty.
   */
  public static double ks(double[] left, double[] right) {
    if (left.length == 0 || right.length == 0) {
      return 1;
    }
    double[] a = left.clone();
    double[] b = right.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    int i = 0;
    int j = 0;
    double most = 0;
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

  /** The same between two lists. */
  public static double ks(List<Double> left, List<Double> right) {
    return ks(unboxed(left), unboxed(right));
  }

  /** Jensen–Shannon divergence of two counts, in bits, in [0, 1]. */
  public static double jensenShannon(double[] left, double[] right) {
    double leftSum = Arrays.stream(left).sum();
    double rightSum = Arrays.stream(right).sum();
    double sum = 0;
    for (int k = 0; k < left.length; k++) {
      double p = left[k] / leftSum;
      double q = right[k] / rightSum;
      double middle = (p + q) / 2;
      sum += (p > 0 ? p * Math.log(p / middle) : 0) + (q > 0 ? q * Math.log(q / middle) : 0);
    }
    return sum / 2 / LOG_2;
  }

  /** Gini coefficient of counts, items without any included; 0 if all are equal. */
  public static double gini(long[] counts) {
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    double weighted = 0;
    double sum = 0;
    for (int n = 0; n < sorted.length; n++) {
      weighted += (n + 1.0) * sorted[n];
      sum += sorted[n];
    }
    int size = sorted.length;
    return sum == 0 ? 0 : 2 * weighted / (size * sum) - (size + 1.0) / size;
  }

  /** The share of all that the top hundredth of the items has. */
  public static double topShare(long[] counts) {
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    int top = Math.max(1, sorted.length / 100);
    long sum = Arrays.stream(sorted).sum();
    long best = Arrays.stream(sorted, sorted.length - top, sorted.length).sum();
    return sum == 0 ? 0 : (double) best / sum;
  }

  /** The difference relative to the second value. */
  public static double relative(double value, double reference) {
    return reference == 0 ? Double.POSITIVE_INFINITY : Math.abs(value / reference - 1);
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
