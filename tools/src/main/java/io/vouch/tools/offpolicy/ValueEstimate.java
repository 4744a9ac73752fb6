package io.vouch.tools.offpolicy;

import io.vouch.tools.statistics.Sample;

/**
 * An estimate with its 95% interval by the normal approximation over independent rows.
 *
 * @param count n, the rows the interval rests on
 */
public record ValueEstimate(double value, double standardError, int count) {
  /** Two-sided 95%. */
  private static final double Z = 1.96;

  /** The mean of terms. */
  static ValueEstimate ofMean(double[] terms) {
    Sample sample = Sample.of(terms);
    return new ValueEstimate(sample.mean(), sample.standardError(), terms.length);
  }

  public double lower() {
    return value - Z * standardError;
  }

  public double upper() {
    return value + Z * standardError;
  }

  /** Whether the interval contains a value. */
  public boolean covers(double truth) {
    return lower() <= truth && truth <= upper();
  }
}
