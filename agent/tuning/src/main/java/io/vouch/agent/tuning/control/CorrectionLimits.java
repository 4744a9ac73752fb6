package io.vouch.agent.tuning.control;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The bounds on what any controller may do.
 *
 * @param maxChange of an intercept in one round, absolute
 * @param minMultiplier of a penalty weight in one round
 * @param maxMultiplier of a penalty weight in one round
 * @param maxIntercept an intercept's absolute value over all rounds
 * @param maxTotalChange the sum of a controller's own changes of one intercept over all rounds,
 *     absolute
 */
public record CorrectionLimits(
    double maxChange,
    double minMultiplier,
    double maxMultiplier,
    double maxIntercept,
    double maxTotalChange) {
  private static final ControlMessages SAY = Messages.of(ControlMessages.class);

  public CorrectionLimits {
    if (!(maxChange > 0 && maxIntercept > 0 && maxTotalChange > 0)
        || !(minMultiplier > 0 && minMultiplier <= 1 && maxMultiplier >= 1)) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.limitsNotPositive());
    }
  }

  /**
   * As published: intercepts by up to 0.1 a round, penalties by a factor from 0.5 to 2. The bounds
   * over all rounds are ours; the report has none.
   */
  public static CorrectionLimits published() {
    return new CorrectionLimits(0.1, 0.5, 2, 0.3, 0.3);
  }
}
