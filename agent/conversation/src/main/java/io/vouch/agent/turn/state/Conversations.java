package io.vouch.agent.turn.state;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.conversation.Standing;
import io.vouch.memory.ConversationStore;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import java.util.List;

/** The conversations as their owners may read them. Thread-safe. */
public final class Conversations {
  private static final StateMessages SAY = Messages.of(StateMessages.class);

  private final ConversationStore store;
  private final TurnJson json = new TurnJson();

  public Conversations(VouchStore store) {
    this.store = store.conversations();
  }

  /** A message and the answer that was given to it. */
  public record PastTurn(int number, String message, long startedAtMillis, ChatAnswer answer) {}

  /**
   * The turns of a conversation in order.
   *
   * @throws VouchException NOT_FOUND if there is no such conversation of this person
   */
  public List<PastTurn> turns(PersonId person, ConversationId id) {
    requireOwner(person, id);
    return store.turns(id).stream()
        .map(turn ->
            new PastTurn(
                turn.number(),
                turn.message(),
                turn.startedAtMillis(),
                json.answer(turn.answerJson())))
        .toList();
  }

  /**
   * Where a conversation stands.
   *
   * @throws VouchException NOT_FOUND if there is no such conversation of this person
   */
  public Standing standing(PersonId person, ConversationId id) {
    return store
        .standing(id)
        .filter(found -> found.person().equals(person))
        .orElseThrow(() -> absent(person, id));
  }

  private void requireOwner(PersonId person, ConversationId id) {
    if (store.find(id).filter(found -> found.person().equals(person)).isEmpty()) {
      throw absent(person, id);
    }
  }

  /** Another person's conversation is refused in the same words as one that does not exist. */
  private static VouchException absent(PersonId person, ConversationId id) {
    return new VouchException(ErrorCode.NOT_FOUND, SAY.noConversation(id, person));
  }
}
