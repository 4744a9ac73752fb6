package io.vouch.simulator.market;

/**
 * Somebody who visits, looks at slates and reacts: the port that the statistical user (tier 1) and
 * a language-model persona (tier 2) share.
 */
public interface SimulatedUser {
  /** Starts a session and tells the platform what it may see. */
  void open(Observation observation);

  /**
   * Looks at a slate, acts, and perhaps leaves; the answer is valid until the next call. Must not
   * be called after the user has left.
   */
  Reaction react(Slate slate);
}
