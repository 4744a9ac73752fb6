package io.vouch.agent.chat;

import io.vouch.messages.MessageBundle;

/** What is wrong with a message to Vouch. */
@MessageBundle
interface ChatMessages {
  String messageLength(int length, int most);
}
