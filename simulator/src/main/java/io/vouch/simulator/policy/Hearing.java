package io.vouch.simulator.policy;

/** What a recommender does with what users say. */
public enum Hearing {
  /** Honours it while it holds. */
  FOLLOW,
  /** Behaves as if nothing had been said. */
  IGNORE,
  /** Honours the last other thing that somebody said: the control that must not help. */
  SHUFFLED
}
