package io.vouch.agent.tuning.round;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.StoredCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.offpolicy.OffPolicyRule.Verdict;

/** What the off-policy gate says of a configuration before anybody sees it. */
public enum GateAnswer implements StoredCode {
  PASSED,
  REFUSED,
  /** Nothing was left to chance that could tell. */
  UNIDENTIFIED;

  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  /**
   * The answer of that code.
   *
   * @throws VouchException BAD_DATA if there is none
   */
  public static GateAnswer of(String code) {
    return StoredCode.find(GateAnswer.class, code)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.BAD_DATA, SAY.gateUnreadable(code, StoredCode.codes(GateAnswer.class))));
  }

  static GateAnswer of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> PASSED;
      case Verdict.Refused refused -> REFUSED;
      case Verdict.Unidentified unidentified -> UNIDENTIFIED;
    };
  }
}
