package io.vouch.tools.bundle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a bundle must satisfy together.
 *
 * <p>Sums are integers of the smallest unit of the prices ({@code 10^-digits}: cents for 2). A
 * discount is rounded down to it. Immutable.
 *
 * @param budget the most that may be paid after the voucher, in the smallest unit; {@link
 *     #NO_BUDGET} for no bound
 * @param digits decimal places of the smallest unit, 0 to 4
 * @param oneShop whether all items must be of one shop
 */
public record BundleTerms(long budget, int digits, boolean oneShop, @Nullable Voucher voucher) {
  /** As budget: any sum may be paid. */
  public static final long NO_BUDGET = Long.MAX_VALUE / 4;

  /** Sums of prices from the first to the last, both allowed. */
  record Sums(long low, long high) {}

  /** What the voucher takes off a sum: min(cap, sum · percent) or the fixed amount, else 0. */
  public long discount(long sum, boolean isOneShop) {
    Voucher rule = voucher;
    if (rule == null || !covers(rule, isOneShop) || sum < first(rule)) {
      return 0;
    }
    BigDecimal off =
        switch (rule.discount()) {
          case Voucher.Discount.Fixed(BigDecimal amount) -> units(amount);
          case Voucher.Discount.Percentage(BigDecimal percent, @Nullable BigDecimal cap) -> {
            BigDecimal share = BigDecimal.valueOf(sum).multiply(percent).movePointLeft(2);
            yield cap == null ? share : share.min(units(cap));
          }
        };
    return off.min(BigDecimal.valueOf(sum)).setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  /** What is left to be paid of a sum. */
  public long toPay(long sum, boolean isOneShop) {
    return sum - discount(sum, isOneShop);
  }

  /** Whether a sum of prices stays within the budget. */
  public boolean allows(long sum, boolean isOneShop) {
    return toPay(sum, isOneShop) <= budget;
  }

  /** The same terms without a bound on what is paid. */
  public BundleTerms withoutBudget() {
    return new BundleTerms(NO_BUDGET, digits, oneShop, voucher);
  }

  /** The same terms with items of any shops. */
  public BundleTerms ofAnyShops() {
    return new BundleTerms(budget, digits, false, voucher);
  }

  /**
   * The sums that stay within the budget, ascending: at most two stretches, because what is to be
   * paid grows with the sum on each side of the threshold.
   */
  List<Sums> allowed(boolean isOneShop) {
    Voucher rule = voucher;
    if (rule == null || !covers(rule, isOneShop)) {
      return List.of(new Sums(0, budget));
    }
    long first = first(rule);
    List<Sums> allowed = new ArrayList<>();
    if (first > 0) {
      allowed.add(new Sums(0, Math.min(budget, first - 1)));
    }
    if (allows(first, isOneShop)) {
      long last = last(first, isOneShop);
      boolean joined = !allowed.isEmpty() && allowed.getLast().high() == first - 1;
      Sums before = joined ? allowed.removeLast() : new Sums(first, last);
      allowed.add(new Sums(before.low(), last));
    }
    return allowed;
  }

  /**
   * All sums, cut where the voucher begins: in each stretch more is to be paid for a larger sum.
   */
  List<Sums> sides(boolean isOneShop) {
    Voucher rule = voucher;
    long first = rule == null || !covers(rule, isOneShop) ? 0 : first(rule);
    Sums valid = new Sums(first, NO_BUDGET);
    return first == 0 ? List.of(valid) : List.of(new Sums(0, first - 1), valid);
  }

  /** The first sum for which the voucher is valid. */
  private long first(Voucher rule) {
    BigDecimal threshold = units(rule.threshold());
    long whole = threshold.setScale(0, RoundingMode.CEILING).longValueExact();
    boolean exact = threshold.compareTo(BigDecimal.valueOf(whole)) == 0;
    return exact && !rule.atThreshold() ? whole + 1 : whole;
  }

  /** The last sum from a valid one on that stays within the budget, found by halving. */
  private long last(long first, boolean isOneShop) {
    long low = first;
    long high = NO_BUDGET;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (allows(middle, isOneShop)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static boolean covers(Voucher rule, boolean isOneShop) {
    return switch (rule.scope()) {
      case ALL -> true;
      case SAME_SHOP -> isOneShop;
    };
  }

  private BigDecimal units(BigDecimal amount) {
    return amount.movePointRight(digits);
  }
}
