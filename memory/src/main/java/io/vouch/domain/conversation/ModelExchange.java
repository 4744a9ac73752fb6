package io.vouch.domain.conversation;

import io.vouch.domain.TurnId;

/**
 * One call of a language model during a turn, with its exact text, so that the turn replays without
 * the model.
 *
 * @param number 1-based position within the turn
 * @param purpose {@code plan}, {@code repair} or {@code narrate}
 * @param outcome {@code ok} or the failure's code
 */
public record ModelExchange(
    TurnId turn,
    int number,
    String purpose,
    String request,
    String response,
    String outcome,
    int inputTokens,
    int outputTokens,
    long tookMillis) {}
