package io.vouch.agent.cli.option;

import io.vouch.messages.MessageBundle;

/** What the steps that commands share say. */
@MessageBundle
interface OptionMessages {
  String catalogueEmpty();

  String learningOnce();

  String trainLearnsTexts();

  String trained(String modelVersion, int items, int interactions, long seed);

  String recommender();
}
