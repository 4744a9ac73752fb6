package io.vouch.simulator.chance;

/**
 * What a random number decides; two purposes never share a number, so switching one mechanism on or
 * off leaves every other draw as it was.
 */
public enum Purpose {
  /** Where a simulated item stands: vector, quality, price, clickbait. */
  ITEM,
  /** A user's taste vector. */
  TASTE,
  /** A user's scalar parameters. */
  PARAMETER,
  /** What one user sees in one item and nobody measures. */
  PAIR,
  /** Whether a user knows an item without being shown it. */
  AWARENESS,
  /** The error of the platform's prediction. */
  PREDICTION,
  /** The error of what the platform knows of an item. */
  LISTING,
  /** Whether a slot is examined. */
  EXAMINE,
  /** Which item is chosen. */
  CHOICE,
  /** How long it is looked at. */
  DWELL,
  /** Whether it is put into the cart. */
  CART,
  /** Whether it is bought. */
  BUY,
  /** How many days later. */
  DELAY,
  /** Noise of the long-term trust. */
  TRUST,
  /** Whether the user is about to leave. */
  LEAVE,
  /** Whether the user says something instead of leaving. */
  INSTRUCT,
  /** When the user comes back. */
  RETURN,
  /** What a policy leaves to chance. */
  POLICY,
  /** Which advertisers enter an auction. */
  AUCTION,
  /** The dynamics of a reference simulator. */
  REFERENCE
}
