package io.vouch.tools.preference;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The constants of the preference channel.
 *
 * @param isOn false keeps every penalty weight as it is, whoever asks: the ablation
 * @param stepUp added to log λ when the metric was outside its limit
 * @param stepDown taken from log λ when it was inside
 * @param min smallest λ
 * @param max largest λ
 * @param freezeAbove the largest change of an intercept in a round, in absolute value, at which
 *     penalties still move in the same round
 */
public record PreferenceRule(
    boolean isOn, double stepUp, double stepDown, double min, double max, double freezeAbove) {
  private static final PreferenceMessages SAY = Messages.of(PreferenceMessages.class);

  public PreferenceRule {
    if (!(stepUp > 0 && stepDown > 0 && min > 0 && max > min && freezeAbove > 0)) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.ruleOutOfRange());
    }
  }

  /**
   * As published: +0.25 and −0.08, weights from 1,000 to 80,000. The freeze threshold is not
   * published; 0.05 is half of the largest correction a controller may make.
   */
  public static PreferenceRule published() {
    return new PreferenceRule(true, 0.25, 0.08, 1_000, 80_000, 0.05);
  }

  /** The same, switched off. */
  public PreferenceRule off() {
    return new PreferenceRule(false, stepUp, stepDown, min, max, freezeAbove);
  }

  /**
   * The rate of violated rounds at which log λ stands still: {@code stepDown / (stepUp +
   * stepDown)}, 24% as published. It is what the rule really aims at.
   */
  public double equilibriumViolationRate() {
    return stepDown / (stepUp + stepDown);
  }

  double clamped(double weight) {
    return Math.clamp(weight, min, max);
  }
}
