package io.vouch.agent.turn;

import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One turn at a time per conversation: a second message is refused, never queued, because its
 * meaning may depend on the answer that is still to come.
 */
final class ConversationLocks {
  private static final TurnMessages SAY = Messages.of(TurnMessages.class);

  private final Set<ConversationId> busy = ConcurrentHashMap.newKeySet();

  /**
   * Takes the conversation until the returned hold is closed.
   *
   * @throws VouchException CONFLICT while another turn of it runs
   */
  Hold take(ConversationId conversation) {
    if (!busy.add(conversation)) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.stillAnswering(conversation));
    }
    return () -> busy.remove(conversation);
  }

  /** A conversation held for one turn. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}
