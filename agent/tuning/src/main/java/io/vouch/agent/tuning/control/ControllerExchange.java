package io.vouch.agent.tuning.control;

import io.vouch.domain.conversation.ModelOutcome;

/**
 * One question to a controller's model and what came back, kept in the study's history.
 *
 * @param response the answer as it came, or why there is none
 */
public record ControllerExchange(
    String request, String response, ModelOutcome outcome, int inputTokens, int outputTokens) {
  /** What it counts against a budget. */
  public long tokens() {
    return (long) inputTokens + outputTokens;
  }
}
