package io.vouch.agent.http.tuning;

import io.vouch.messages.MessageBundle;

/** What the API says of studies and rankings. */
@MessageBundle
interface TuningMessages {
  String outOfRange(String name, int value, int most);

  String reasonMissing();

  String notRunHere(String study);

  String noConfiguration(String version);
}
