package io.vouch.agent.understanding;

import io.vouch.messages.MessageBundle;

/** Messages that Vouch offers to somebody who was not understood. */
@MessageBundle
interface UnderstandingMessages {
  String rememberThat(boolean likes, String what);
}
