package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;

/** What is said beside items of what a message held and they do not show. */
@MessageBundle
interface AsideMessages {
  String noneMentions(int shown, String words);

  String stillMention(int shown, String words);

  String leftAside(String words);
}
