package io.vouch.agent.importing.detection;

/** How sure a detection is. */
public enum Confidence {
  /** A published format, recognised by its files and columns. */
  CERTAIN,
  /** Column names and values agree. */
  LIKELY,
  /** Look at the mapping before using it. */
  UNSURE
}
