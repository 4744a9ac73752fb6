package io.vouch.agent.cli.chat;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What {@code vouch chat} says around the conversation. */
@MessageBundle
interface ChatCommandMessages {
  String welcome(int items);

  String goOn(@Nullable Object conversation);

  String prompt();
}
