package io.vouch.agent.replay;

import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.Standing;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.ConversationStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversation before its turn; the turn itself is caught instead of stored. */
final class ConversationsAsOf implements ConversationStore {
  private final ConversationStore stored;
  private final Moment moment;
  private @Nullable StoredTurn caught;

  ConversationsAsOf(ConversationStore stored, Moment moment) {
    this.stored = stored;
    this.moment = moment;
  }

  /** The turn as it would have been stored; null until it has run. */
  @Nullable StoredTurn caught() {
    return caught;
  }

  @Override
  public void start(Conversation conversation) {}

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return stored.find(id);
  }

  @Override
  public void append(FinishedTurn turn) {
    caught = turn.turn();
  }

  @Override
  public Optional<Standing> standing(ConversationId id) {
    StoredTurn previous = moment.previous();
    return Optional.of(
        previous == null
            ? new Standing(moment.person(), 0, null)
            : new Standing(moment.person(), previous.number(), previous.stateJson()));
  }

  @Override
  public Optional<StoredTurn> lastTurn(ConversationId id) {
    return Optional.ofNullable(moment.previous());
  }

  @Override
  public List<Conversation> of(PersonId person, int limit) {
    throw ReplayStore.notInATurn();
  }

  @Override
  public List<Conversation> startedSince(long sinceMillis) {
    throw ReplayStore.notInATurn();
  }

  @Override
  public Optional<StoredTurn> turn(TurnId id) {
    throw ReplayStore.notInATurn();
  }

  @Override
  public List<StoredTurn> turns(ConversationId id) {
    throw ReplayStore.notInATurn();
  }

  @Override
  public List<ModelExchange> exchanges(TurnId turn) {
    throw ReplayStore.notInATurn();
  }
}
