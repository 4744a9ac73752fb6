package io.vouch.domain.tuning;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * A relative change against control with its standard error.
 *
 * @param value a fraction: 0.05 is +5%
 * @param standardError of the value, a fraction too; 0 where it is exact
 */
public record Uplift(double value, double standardError) {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  public Uplift {
    if (!Double.isFinite(value) || !(standardError >= 0 && standardError < Double.MAX_VALUE)) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.upliftNotFinite(value, standardError));
    }
  }
}
