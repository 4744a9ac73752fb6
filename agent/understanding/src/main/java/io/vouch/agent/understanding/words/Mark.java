package io.vouch.agent.understanding.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a part of a pattern says beyond that the pattern matches; patterns write {@code part@mark}.
 */
public enum Mark {
  /** A negation. */
  DENY,
  /** A bound that is itself too much. */
  BELOW,
  /** A bound from below. */
  ABOVE,
  /** A bound of whichever kind. */
  BOUND,
  /** A question or a request. */
  ASKS,
  /** A return to what was before. */
  BACK,
  /** That nothing else can be meant. */
  SURE,
  /** Whether something is sold. */
  HAVE,
  /** The smallest first. */
  ASCENDING,
  /** The largest first. */
  DESCENDING,
  /** More than one thing. */
  PLURAL,
  /** A part, of a time or of a thing. */
  PART,
  BEFORE,
  AFTER,
  SINCE;

  /** The mark that a pattern writes; empty where there is none of the name. */
  static Optional<Mark> named(String name) {
    return Stream.of(values()).filter(mark -> mark.toString().equals(name)).findFirst();
  }

  /** Its place in a set of marks. */
  public int bit() {
    return 1 << ordinal();
  }

  /** As patterns write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
