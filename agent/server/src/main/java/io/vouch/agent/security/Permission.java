package io.vouch.agent.security;

/** One thing that a caller may or may not do. */
public enum Permission {
  WRITE_EVENTS,
  /** Recommendations, similar and popular items, chat and one's own conversations. */
  ASK,
  READ_ITEMS,
  WRITE_ITEMS,
  /** See the figures and the traces of everybody: the console. */
  WATCH,
  /** Name any person, not only the one that the key is bound to. */
  ANY_PERSON,
  /** See the tuner's studies and decide on them. */
  TUNE
}
