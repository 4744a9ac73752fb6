package io.vouch.domain.tuning;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The uplifts of a metric that are allowed, as fractions: {@code [min, max]}.
 *
 * @param min at most {@code max}
 */
public record TargetRange(double min, double max) {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  /** The published upper bound where none is wanted: +100%. */
  public static final double UNCAPPED = 1.0;

  public TargetRange {
    if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.targetRangeMalformed(min, max));
    }
  }

  /** A range with a lower end only. */
  public static TargetRange atLeast(double min) {
    return new TargetRange(min, UNCAPPED);
  }

  /** How far an uplift lies outside; 0 within. */
  public double violation(double uplift) {
    return Math.max(0, Math.max(min - uplift, uplift - max));
  }

  /**
   * How far an uplift lies outside, or, negative, how far inside the nearer end: the signed
   * distance.
   */
  public double signedDistance(double uplift) {
    return Math.max(min - uplift, uplift - max);
  }
}
