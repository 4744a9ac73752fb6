package io.vouch.agent.understanding.vocabulary;

import io.vouch.messages.MessageBundle;

/** What goes wrong with the lists of words. */
@MessageBundle
interface VocabularyMessages {
  String missing(String file);

  String unreadable(String file);
}
