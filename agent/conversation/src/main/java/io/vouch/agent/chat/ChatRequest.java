package io.vouch.agent.chat;

import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One message of a person.
 *
 * @param person who speaks; owns the conversation
 * @param conversation the conversation to go on with, or null to start one
 * @param message the person's words, 1 to {@value #MAX_MESSAGE_LENGTH} characters
 */
public record ChatRequest(PersonId person, @Nullable ConversationId conversation, String message) {
  private static final ChatMessages SAY = Messages.of(ChatMessages.class);

  /** The longest message that is taken; of one over 4,000 characters only the question is read. */
  public static final int MAX_MESSAGE_LENGTH = 32_000;

  public ChatRequest {
    if (message.isBlank() || message.length() > MAX_MESSAGE_LENGTH) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.messageLength(message.length(), MAX_MESSAGE_LENGTH));
    }
  }
}
