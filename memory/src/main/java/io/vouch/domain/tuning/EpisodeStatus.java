package io.vouch.domain.tuning;

/** How far an episode has come; it only moves forward. */
public enum EpisodeStatus {
  /** Its search has ended; nobody has seen its configuration yet. */
  OFFLINE,
  /** Its configuration runs in a window. */
  DEPLOYED,
  /** The outcome of that window is known. */
  ONLINE
}
