package io.vouch.domain.conversation;

import io.vouch.domain.TurnId;

/**
 * One call of a language model during a turn, with its exact text, so that the turn replays without
 * the model.
 *
 * @param number 1-based position within the turn
 */
public record ModelExchange(
    TurnId turn,
    int number,
    ModelPurpose purpose,
    String request,
    String response,
    ModelOutcome outcome,
    int inputTokens,
    int outputTokens,
    long tookMillis) {}
