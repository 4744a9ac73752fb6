package io.vouch.simulator.product;

import io.vouch.messages.MessageBundle;

/** How a simulated item is called. */
@MessageBundle
interface ProductMessages {
  String itemTitle(int item, String topic);
}
