package io.vouch.agent.model;

import io.vouch.domain.conversation.ModelOutcome;

/** Why a model did not answer: every {@link ModelOutcome} that is no answer. */
public enum ModelFailure {
  DEADLINE,
  BUDGET,
  CANCELLED,
  UNREACHABLE,
  UNAUTHORIZED,
  NO_SUCH_MODEL,
  RATE_LIMITED,
  SERVER_ERROR,
  REFUSED_REQUEST,
  REFUSAL,
  EMPTY,
  TOO_LARGE,
  BROKEN_CONNECTION,
  MALFORMED;

  /** As recorded with a call. */
  public ModelOutcome outcome() {
    return ModelOutcome.valueOf(name());
  }

  /**
   * The failure of that outcome.
   *
   * @throws IllegalArgumentException for {@link ModelOutcome#OK}
   */
  public static ModelFailure of(ModelOutcome outcome) {
    return valueOf(outcome.name());
  }
}
