package io.vouch.tools.bundle;

import io.vouch.messages.MessageBundle;

/** Why a voucher or a part is refused. */
@MessageBundle
interface BundleMessages {
  String amountOutOfRange(Object amount, Object most);

  String percentOutOfRange(Object percent);

  String partUneven(int items, int relevance, int prices, int shops);

  String priceNegative(long price, int item);
}
