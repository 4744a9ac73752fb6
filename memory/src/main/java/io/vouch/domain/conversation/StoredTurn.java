package io.vouch.domain.conversation;

import io.vouch.domain.ConversationId;
import io.vouch.domain.TurnId;
import io.vouch.domain.catalogue.CatalogueVersion;

/**
 * One finished turn, complete enough to be replayed.
 *
 * @param number 1-based position in its conversation
 * @param message the person's words
 * @param planJson the checked plan, as JSON
 * @param stateJson the conversation's state after the turn (constraint log, last slate), as JSON
 * @param answerJson the whole answer as it was sent, as JSON
 * @param seed the seed that explains every random choice of the turn
 */
public record StoredTurn(
    TurnId id,
    ConversationId conversation,
    int number,
    String message,
    String planJson,
    String stateJson,
    String answerJson,
    CatalogueVersion catalogueVersion,
    String configurationVersion,
    String modelVersion,
    long seed,
    long startedAtMillis,
    long tookMicros) {}
