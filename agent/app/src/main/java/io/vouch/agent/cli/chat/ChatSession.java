package io.vouch.agent.cli.chat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.agent.wiring.Application;
import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One person's conversation in this process. Not thread-safe. */
public final class ChatSession {
  private final ChatService chat;
  private final TurnBudgets budgets;
  private final PersonId person;
  private @Nullable ConversationId conversation;

  public ChatSession(
      Application application, PersonId person, @Nullable ConversationId conversation) {
    this.chat = application.chat();
    this.budgets = application.budgets();
    this.person = person;
    this.conversation = conversation;
  }

  public ChatAnswer say(String message, Consumer<ChatEvent> listener) {
    ChatAnswer answer =
        chat.turn(new ChatRequest(person, conversation, message), budgets.start(), listener);
    conversation = answer.conversationId();
    return answer;
  }

  @Nullable ConversationId conversation() {
    return conversation;
  }
}
