package io.vouch.agent.cli.chat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatEvent;
import io.vouch.agent.http.ChatAnswerView;
import io.vouch.agent.terminal.Terminal;

/** Prints a turn: the text as it comes, or the whole answer as JSON. */
final class ChatPrinter {
  private final Terminal terminal;
  private final boolean json;

  ChatPrinter(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  void turn(ChatSession session, String message) {
    ChatAnswer answer = session.say(message, this::event);
    if (json) {
      terminal.json(ChatAnswerView.of(answer));
    } else {
      terminal.print("");
      answer.degradations().forEach(terminal::say);
    }
  }

  private void event(ChatEvent event) {
    if (!json && event instanceof ChatEvent.TextDelta(String text)) {
      terminal.write(text);
    }
  }
}
