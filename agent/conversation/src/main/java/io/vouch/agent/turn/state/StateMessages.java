package io.vouch.agent.turn.state;

import io.vouch.domain.ConversationId;
import io.vouch.domain.PersonId;
import io.vouch.messages.MessageBundle;

/** What is said of conversations and the turns they keep. */
@MessageBundle
interface StateMessages {
  String notWritable(String part);

  String notReadable(String part);

  String whichOption(boolean nameOnly);

  String noConversation(ConversationId conversation, PersonId person);
}
