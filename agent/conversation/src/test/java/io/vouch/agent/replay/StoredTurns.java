package io.vouch.agent.replay;

import io.vouch.domain.ConversationId;
import io.vouch.domain.TurnId;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.conversation.StoredTurn;

/** Stored turns in which only what a test looks at is its own. */
final class StoredTurns {
  private StoredTurns() {}

  /** A turn that took a second. */
  static StoredTurn at(String conversation, int number, long startedAtMillis) {
    return turn(conversation, number, startedAtMillis, "{\"plan\":1}", "{}", "{\"act\":\"none\"}");
  }

  static StoredTurn of(String planJson, String stateJson, String answerJson) {
    return turn("talk", 1, 1_000, planJson, stateJson, answerJson);
  }

  private static StoredTurn turn(
      String conversation, int number, long started, String plan, String state, String answer) {
    return new StoredTurn(
        new TurnId(conversation + "-" + number),
        new ConversationId(conversation),
        number,
        "kettles",
        plan,
        state,
        answer,
        new CatalogueVersion(1),
        "shipped",
        "untrained",
        7,
        started,
        1_000_000);
  }
}
