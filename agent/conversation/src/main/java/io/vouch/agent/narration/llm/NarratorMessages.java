package io.vouch.agent.narration.llm;

import io.vouch.messages.MessageBundle;

/** What is said where a model's sentences were not used. */
@MessageBundle
interface NarratorMessages {
  String notUsedInFull(String why);

  String sentencesCut(int sentences);

  String toldByTemplate();
}
