package io.vouch.agent.lab.console;

import io.vouch.messages.MessageBundle;

/** What the console says of measurements. */
@MessageBundle
interface ConsoleMessages {
  String description(MeasurementKind kind);

  String askedForShop();
}
