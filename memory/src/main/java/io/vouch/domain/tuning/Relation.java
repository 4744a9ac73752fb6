package io.vouch.domain.tuning;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;

/**
 * What is believed about one metric: {@code online uplift = slope · offline uplift + intercept}.
 *
 * @param learningRate η of the published update; kept with the relation as published
 */
public record Relation(
    RelationKey key, double slope, double intercept, double learningRate, Uncertainty uncertainty) {
  public Relation {
    if (!Double.isFinite(slope)
        || !Double.isFinite(intercept)
        || !(learningRate > 0 && learningRate < 1)) {
      throw new VouchException(
          ErrorCode.BAD_DATA,
          "The relation (%s) has slope %s, intercept %s and learning rate %s, which must be finite, the rate in (0, 1)."
              .formatted(key, slope, intercept, learningRate));
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
