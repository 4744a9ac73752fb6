package io.vouch.tools.bundle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Vouchers of whole amounts, and their arithmetic done another way. */
final class Vouchers {
  private Vouchers() {}

  static Voucher percentage(long above, long percent, long cap, Voucher.Scope scope) {
    return new Voucher(
        BigDecimal.valueOf(above),
        false,
        new Voucher.Discount.Percentage(
            BigDecimal.valueOf(percent), cap == 0 ? null : BigDecimal.valueOf(cap)),
        scope);
  }

  static Voucher fixed(long above, long amount, Voucher.Scope scope) {
    return new Voucher(
        BigDecimal.valueOf(above),
        false,
        new Voucher.Discount.Fixed(BigDecimal.valueOf(amount)),
        scope);
  }

  static long toPay(@Nullable Voucher voucher, long sum, boolean isOneShop) {
    boolean valid =
        voucher != null
            && sum > voucher.threshold().longValue()
            && (isOneShop || voucher.scope() == Voucher.Scope.ALL);
    if (!valid) {
      return sum;
    }
    long off =
        switch (voucher.discount()) {
          case Voucher.Discount.Fixed(BigDecimal amount) -> amount.longValue();
          case Voucher.Discount.Percentage(BigDecimal percent, @Nullable BigDecimal cap) -> {
            long share = sum * percent.longValue() / 100;
            yield cap == null ? share : Math.min(share, cap.longValue());
          }
        };
    return Math.max(0, sum - off);
  }
}
