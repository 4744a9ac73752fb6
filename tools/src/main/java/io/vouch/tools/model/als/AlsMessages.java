package io.vouch.tools.model.als;

import io.vouch.messages.MessageBundle;

/** What is said of collaborative factors. */
@MessageBundle
interface AlsMessages {
  String factor();

  String fewPeople(int people, int items, int least);

  String sizes(int dimensions, int iterations);

  String weights(float regularisation, float unobservedWeight, float deviation);

  String phase();
}
