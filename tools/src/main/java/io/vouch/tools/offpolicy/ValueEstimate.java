package io.vouch.tools.offpolicy;

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
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    double mean = sum / terms.length;
    double squares = 0;
    for (double term : terms) {
      squares += (term - mean) * (term - mean);
    }
    double variance = squares / (terms.length - 1.0) / terms.length;
    return new ValueEstimate(mean, Math.sqrt(variance), terms.length);
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
