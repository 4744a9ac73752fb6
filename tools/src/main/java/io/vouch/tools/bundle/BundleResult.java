package io.vouch.tools.bundle;

/** What became of the search for a combination. */
public sealed interface BundleResult {
  /**
   * One item of each part.
   *
   * @param positions of the chosen items in the arrays of their parts, in the order of the parts
   * @param sum of their prices, in the smallest unit
   * @param discount what the voucher takes off
   * @param isOneShop whether all are of one shop
   * @param proven whether no combination has a larger sum of relevance; false only where the search
   *     was cut short
   */
  record Found(int[] positions, long sum, long discount, boolean isOneShop, boolean proven)
      implements BundleResult {
    /** What is to be paid. */
    public long toPay() {
      return sum - discount;
    }

    Found unproven() {
      return new Found(positions, sum, discount, isOneShop, false);
    }
  }

  /** No item at all is left for a part, the parts before it taken. */
  record NothingFor(int part) implements BundleResult {}

  /** No shop has an item for every part. */
  record NoCommonShop() implements BundleResult {}

  /**
   * Every combination costs more than the budget.
   *
   * @param least what the cheapest allowed combination costs after the voucher
   */
  record OverBudget(long least) implements BundleResult {}
}
