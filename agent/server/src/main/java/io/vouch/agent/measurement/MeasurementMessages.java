package io.vouch.agent.measurement;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What the console says of evaluations. */
@MessageBundle
interface MeasurementMessages {
  String bodyMissing();

  String basisOfCost(int people);

  String outOfRange(String name, int value, int least, int most);

  String unknownProtocol(@Nullable String name, Object known);
}
