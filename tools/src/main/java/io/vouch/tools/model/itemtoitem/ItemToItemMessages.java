package io.vouch.tools.model.itemtoitem;

import io.vouch.messages.MessageBundle;

/** What is said of items that the same people liked. */
@MessageBundle
interface ItemToItemMessages {
  String factor();

  String noPairs();

  String phase();
}
