package io.vouch.tools.statistics;

import java.util.Collection;
import org.hipparchus.stat.StatUtils;

/**
 * Numbers observed of one thing, and their moments.
 *
 * <p>Means and variances are hipparchus' two-pass ones. For a loop that sees each number once and
 * keeps none, sums are kept where the loop is. Immutable and thread-safe.
 */
public final class Sample {
  private final double[] values;

  private Sample(double[] values) {
    this.values = values;
  }

  /** The sample of these values, which are copied. */
  public static Sample of(double... values) {
    return new Sample(values.clone());
  }

  /** The same of a list. */
  public static Sample of(Collection<Double> values) {
    return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** n, how many values there are. */
  public int size() {
    return values.length;
  }

  /** The arithmetic mean Σv/n; 0 of nothing. */
  public double mean() {
    return values.length == 0 ? 0 : StatUtils.mean(values);
  }

  /** The variance Σ(v − mean)²/(n − 1) of what the sample was drawn from; 0 below two values. */
  public double variance() {
    return values.length < 2 ? 0 : StatUtils.variance(values);
  }

  /** The square root of {@link #variance}, in the values' unit; 0 below two values. */
  public double deviation() {
    return Math.sqrt(variance());
  }

  /** The standard error of the mean, √(variance/n); not a number below two values. */
  public double standardError() {
    return values.length < 2 ? Double.NaN : Math.sqrt(variance() / values.length);
  }

  /** The variance Σ(v − mean)²/n of the values as they are; 0 of nothing. */
  public double ownVariance() {
    return values.length == 0 ? 0 : StatUtils.populationVariance(values);
  }

  /** Where the values lie. */
  public Quantiles quantiles() {
    return new Quantiles(values);
  }
}
