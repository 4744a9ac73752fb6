package io.vouch.agent.chat;

import io.vouch.domain.ConversationId;
import io.vouch.domain.TurnId;
import io.vouch.domain.recommendation.Recommendation;
import java.util.List;

/** What a listener learns while a turn runs, in this order: started, items, text, completed. */
public sealed interface ChatEvent {
  record TurnStarted(ConversationId conversationId, TurnId turnId) implements ChatEvent {}

  /** The items, before any text that mentions them. */
  record ItemsReady(Recommendation recommendation, List<ItemCard> cards) implements ChatEvent {}

  /** A further piece of the text. */
  record TextDelta(String text) implements ChatEvent {}

  /** The whole answer; its text is the concatenation of the deltas. */
  record TurnCompleted(ChatAnswer answer) implements ChatEvent {}
}
