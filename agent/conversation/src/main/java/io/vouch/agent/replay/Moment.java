package io.vouch.agent.replay;

import io.vouch.domain.PersonId;
import io.vouch.domain.conversation.StoredTurn;
import org.jspecify.annotations.Nullable;

/**
 * When a stored turn began.
 *
 * @param previous the turn before it in its conversation, or null for the first
 */
record Moment(PersonId person, StoredTurn turn, @Nullable StoredTurn previous) {
  /** Whether another turn had ended by then, so that this one could see what it had stored. */
  boolean isAfter(StoredTurn other) {
    if (other.conversation().equals(turn.conversation())) {
      return other.number() < turn.number();
    }
    return other.startedAtMillis() + other.tookMicros() / 1_000 <= turn.startedAtMillis();
  }
}
