package io.vouch.domain.tuning;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * How sure a relation is: the covariance of its slope and intercept. All zero where the channel
 * does not keep one.
 */
public record Uncertainty(double slopeVariance, double covariance, double interceptVariance) {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  /** Of a channel that keeps none. */
  public static final Uncertainty NONE = new Uncertainty(0, 0, 0);

  public Uncertainty {
    double product = slopeVariance * interceptVariance;
    if (!(slopeVariance >= 0)
        || !(interceptVariance >= 0)
        || !(covariance * covariance <= product * (1 + 1e-9) + 1e-30)) {
      throw new VouchException(
          ErrorCode.BAD_DATA, SAY.noCovarianceMatrix(slopeVariance, covariance, interceptVariance));
    }
  }

  /** The variance of {@code slope · offline + intercept}. */
  public double varianceAt(double offline) {
    return Math.max(
        0, slopeVariance * offline * offline + 2 * covariance * offline + interceptVariance);
  }
}
