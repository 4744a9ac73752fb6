package io.vouch.agent.turn;

import io.vouch.agent.model.TurnBudget;
import java.time.InstantSource;

/**
 * What every turn may spend.
 *
 * @param maxMillis time until a turn degrades
 * @param maxTokens model tokens, input and output together
 */
public record TurnBudgets(InstantSource clock, long maxMillis, int maxTokens) {
  /**
   * Half a minute and a generous prompt: a person waits no longer, a runaway model costs no more.
   */
  public static TurnBudgets usual(InstantSource clock) {
    return new TurnBudgets(clock, 30_000, 50_000);
  }

  /** The budget of a turn that starts now. */
  public TurnBudget start() {
    return new TurnBudget(clock, maxMillis, maxTokens);
  }
}
