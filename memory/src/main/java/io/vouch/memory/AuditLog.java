package io.vouch.memory;

import java.util.List;

/**
 * The append-only record of what was done to people's data and to keys, and by whom. Thread-safe.
 */
public interface AuditLog {
  void append(Entry entry);

  /** Newest first. */
  List<Entry> latest(int limit);

  /**
   * One deed.
   *
   * @param actor the label of the key used; {@code local} without keys, {@code command line} there
   * @param subject what it was done to; never a person's id but its digest, so that erasing leaves
   *     no id behind
   * @param detailJson counts and the like, as JSON; no personal data
   */
  record Entry(
      String actor, AuditedDeed action, String subject, String detailJson, long atMillis) {}
}
