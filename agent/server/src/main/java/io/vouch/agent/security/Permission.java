package io.vouch.agent.security;

import io.vouch.memory.KeyRole;
import java.util.EnumSet;
import java.util.Set;

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
  TUNE;

  /** What a key of that role may do. */
  static Set<Permission> of(KeyRole role) {
    return switch (role) {
      case INGEST -> EnumSet.of(WRITE_EVENTS);
      case SERVE -> EnumSet.of(ASK, READ_ITEMS);
      case TRUSTED_FRONTEND -> EnumSet.of(ASK, READ_ITEMS, WRITE_EVENTS, ANY_PERSON);
      case ADMIN -> EnumSet.allOf(Permission.class);
    };
  }
}
