package io.vouch.tools.offpolicy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * How weights are tamed.
 *
 * @param maxWeight weights π_e/π_b above it count as it; clipping lowers the variance and biases
 *     towards what the log shows, so the share of clipped rows is stated
 */
public record OffPolicyOptions(double maxWeight) {
  private static final OffPolicyMessages SAY = Messages.of(OffPolicyMessages.class);

  public OffPolicyOptions {
    if (!(maxWeight >= 1)) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.largestWeightTooSmall(maxWeight));
    }
  }

  /** Weights up to 100. */
  public static OffPolicyOptions standard() {
    return new OffPolicyOptions(100);
  }

  /** Nothing is clipped. */
  public static OffPolicyOptions unclipped() {
    return new OffPolicyOptions(Double.POSITIVE_INFINITY);
  }
}
