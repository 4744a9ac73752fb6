package io.vouch.tools.surrogate;

/** How much the values of a function at two points are believed to go together: a covariance. */
@FunctionalInterface
public interface Kernel {
  double covariance(double[] a, double[] b);

  /** {@code variance · exp(−|a − b|² / (2 · length²))}: smooth, without a preferred direction. */
  static Kernel squaredExponential(double variance, double length) {
    double scale = -0.5 / (length * length);
    return (a, b) -> variance * Math.exp(scale * squaredDistance(a, b));
  }

  /**
   * The same given that the function is 0 at the origin: {@code k(a, b) − k(a, 0) · k(0, b) / k(0,
   * 0)}.
   */
  static Kernel anchored(double variance, double length) {
    double scale = -0.5 / (length * length);
    return (a, b) ->
        variance
            * (Math.exp(scale * squaredDistance(a, b))
                - Math.exp(scale * (squaredNorm(a) + squaredNorm(b))));
  }

  private static double squaredNorm(double[] a) {
    double sum = 0;
    for (double value : a) {
      sum += value * value;
    }
    return sum;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }
}
