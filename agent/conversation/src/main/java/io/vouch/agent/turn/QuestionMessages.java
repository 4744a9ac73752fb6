package io.vouch.agent.turn;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What Vouch asks before it writes anything down, and what a refusal is told. */
@MessageBundle
interface QuestionMessages {
  String otherWords();

  String shallIRemember(String said);

  String shallIForget(@Nullable String words);

  String forgetWords(String words);

  String forgetEverything();
}
