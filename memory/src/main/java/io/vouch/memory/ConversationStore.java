package io.vouch.memory;

import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.Standing;
import io.vouch.domain.conversation.StoredTurn;
import java.util.List;
import java.util.Optional;

/** Conversations and their turns. Thread-safe; a turn is stored whole or not at all. */
public interface ConversationStore {
  void start(Conversation conversation);

  Optional<Conversation> find(ConversationId id);

  /** A person's conversations, newest first. */
  List<Conversation> of(PersonId person, int limit);

  /** Everybody's conversations that started at that time or later, oldest first. */
  List<Conversation> startedSince(long sinceMillis);

  /**
   * Stores a turn with all that it leaves behind, in one transaction.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if the conversation already has a turn of that
   *     number, or if it begins here and its id is taken; NOT_FOUND if it neither begins here nor
   *     exists
   */
  void append(FinishedTurn turn);

  /** Where a conversation stands; empty if there is none of that id. */
  Optional<Standing> standing(ConversationId id);

  Optional<StoredTurn> lastTurn(ConversationId id);

  Optional<StoredTurn> turn(TurnId id);

  /** All turns in order. */
  List<StoredTurn> turns(ConversationId id);

  /** A turn's model exchanges in order. */
  List<ModelExchange> exchanges(TurnId turn);
}
