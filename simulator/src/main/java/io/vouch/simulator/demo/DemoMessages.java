package io.vouch.simulator.demo;

import io.vouch.messages.MessageBundle;

/** Why the demo market cannot be made. */
@MessageBundle
interface DemoMessages {
  String demoMarketTooSmall(int items, int people);

  String partsMissing();
}
