package io.vouch.agent.narration.phrase;

import io.vouch.messages.MessageBundle;

/** Pieces that stand in many sentences: lists, yes and no, the names of ranking factors. */
@MessageBundle
interface PhraseMessages {
  String and(String first, String last);

  String or(String first, String last);

  String quoted(String words);

  String shortened(String words);

  String yesOrNo(boolean yes);

  String decidedBy(String factors);

  String factor(String factor, String name);
}
