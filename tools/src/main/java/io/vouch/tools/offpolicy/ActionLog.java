package io.vouch.tools.offpolicy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;

/**
 * The log of one policy over finitely many contexts and actions, in the order it was written.
 *
 * @param contexts how many kinds of situation there are
 * @param actions how many actions each of them has
 */
public record ActionLog(int contexts, int actions, List<LoggedAction> rows) {
  private static final OffPolicyMessages SAY = Messages.of(OffPolicyMessages.class);

  public ActionLog {
    rows = List.copyOf(rows);
    if (rows.size() < 2) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.tooFewRows(rows.size()));
    }
    for (LoggedAction row : rows) {
      boolean known = row.context() >= 0 && row.context() < contexts;
      if (!known || row.action() < 0 || row.action() >= actions) {
        throw new VouchException(
            ErrorCode.BAD_DATA,
            SAY.actionOutOfRange(row.action(), row.context(), contexts, actions));
      }
    }
  }

  /** The mean reward of the logging policy itself. */
  public ValueEstimate onPolicy() {
    return ValueEstimate.ofMean(rows.stream().mapToDouble(LoggedAction::reward).toArray());
  }

  /** Whether every row was shown with certainty: then nothing was randomised. */
  public boolean isDeterministic() {
    return rows.stream().allMatch(row -> row.propensity() >= 1);
  }
}
