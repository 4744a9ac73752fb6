package io.vouch.tools.offpolicy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * One decision of a logging policy and what came of it.
 *
 * @param context the kind of situation, 0 to the number of contexts less one, such as a slot
 * @param action what was shown, 0 to the number of actions less one
 * @param reward finite; its unit is the caller's
 * @param propensity the probability with which the logging policy showed this action in this
 *     context, in (0, 1], written down when it was shown
 */
public record LoggedAction(int context, int action, double reward, double propensity) {
  private static final OffPolicyMessages SAY = Messages.of(OffPolicyMessages.class);

  public LoggedAction {
    if (!(propensity > 0 && propensity <= 1) || !Double.isFinite(reward)) {
      throw new VouchException(
          ErrorCode.BAD_DATA, SAY.loggedActionMalformed(action, propensity, reward));
    }
  }
}
