package io.vouch.domain.recommendation;

/** What to do with items the person already has an event on. */
public enum SeenPolicy {
  /** Leave them out. */
  HIDE,
  /** Keep them, pushed down by the factor {@code seen}. */
  DECAY,
  /** Treat them as any other. */
  ALLOW
}
