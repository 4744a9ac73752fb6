package io.vouch.simulator.market;

/** What a simulated user did with one shown item; several may hold, none means ignored. */
public enum Action {
  /** The slot was looked at. */
  VIEW,
  /** The item was opened. */
  CLICK,
  /** Said to be good. */
  LIKE,
  /** Said to be bad. */
  DISLIKE,
  /** Put into the cart. */
  CART,
  /** Bought in this session (a later purchase appears in the counts only). */
  BUY;

  /** The bit of this action in a set of actions. */
  int bit() {
    return 1 << ordinal();
  }
}
