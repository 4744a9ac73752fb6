package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is said above several things wanted together; what there is none of is null. */
@MessageBundle
interface BundledMessages {
  String cost(int parts, String sum, @Nullable String budget, @Nullable String shop);

  String oneShop(String shop);

  String each();

  String voucher(String discount, String toPay);

  String noVoucher();

  String left(String left);

  String others(int others);

  String nothingFor(String part);

  String noCommonShop(String label);

  String overBudget(String budget, String least);

  String noPrices();

  String noShops();

  String nothing(String parts);
}
