package io.vouch.domain.tuning;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * What is believed about one metric: {@code online uplift = slope · offline uplift + intercept}.
 *
 * @param learningRate η of the published update; kept with the relation as published
 */
public record Relation(
    RelationKey key, double slope, double intercept, double learningRate, Uncertainty uncertainty) {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  public Relation {
    if (!Double.isFinite(slope)
        || !Double.isFinite(intercept)
        || !(learningRate > 0 && learningRate < 1)) {
      throw new VouchException(
          ErrorCode.BAD_DATA, SAY.relationOutOfRange(key, slope, intercept, learningRate));
    }
  }

  /** The online uplift to expect. */
  public double predict(double offline) {
    return slope * offline + intercept;
  }

  /** The same with another line. */
  public Relation with(double otherSlope, double otherIntercept, Uncertainty other) {
    return new Relation(key, otherSlope, otherIntercept, learningRate, other);
  }
}
