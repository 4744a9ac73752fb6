package io.vouch.agent.model;

import io.vouch.messages.MessageBundle;

/** What goes wrong with a model's endpoint or its settings. */
@MessageBundle
interface ModelMessages {
  String answerTooLong(int bytes);

  String unknownSetting(String key, Object keys);

  String givenUp();

  String streamEnded();
}
