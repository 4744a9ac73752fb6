package io.vouch.agent.model;

import io.vouch.messages.MessageBundle;

/** What goes wrong with a model's endpoint or its settings. */
@MessageBundle
interface ModelMessages {
  String failed(String model, ModelFailure reason, boolean isQuoted, String quoted);

  String answered(String model, int status, boolean isQuoted, String quoted);

  String raise(String setting);

  String check(String setting);

  String checkBoth(String setting, String other);

  String waitOrOtherKey();

  String notHttp(String key, Object address);

  String notAnAddress(String key, String value);

  String secretInAddress(String key, String address, String apiKey);

  String modelUnset(String key);

  String timeoutOutOfRange(String key, long millis);

  String timeoutUnreadable(String key, String value);

  String tokensOutOfRange(String key, int tokens);

  String tokensUnreadable(String key, String value);

  String chancesOutOfRange(String key, String value, int most);

  String answerTooLong(int bytes);

  String unknownSetting(String key, Object keys);

  String givenUp();

  String streamEnded();
}
