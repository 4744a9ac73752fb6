package io.vouch.simulator.market;

/** How many units of each item are left; shared by all users of one cohort. */
@FunctionalInterface
public interface Stock {
  /** The units left, at least 0. */
  int left(int item);

  /** Whether anything can run out at all. */
  default boolean limited() {
    return true;
  }

  /** Whether none is left. */
  default boolean soldOut(int item) {
    return left(item) == 0;
  }
}
