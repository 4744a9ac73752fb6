package io.vouch.memory;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.conversation.StoredTurn;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Figures over what was logged, for somebody who watches over the server. Reads only; thread-safe.
 * A window begins at {@code sinceMillis}, included, and is open towards now.
 */
public interface Activity {
  /** The events of a window by time and type, oldest first. */
  List<EventCount> events(long sinceMillis, long bucketMillis);

  /** The time of the newest event. */
  OptionalLong newestEvent();

  /** How many people have an event in the window. */
  long activePeople(long sinceMillis);

  /** How often each item was shown in the window; an item that never was is absent. */
  Map<ItemId, Long> impressions(long sinceMillis);

  /** How many events each item has in the window; an item without is absent. */
  Map<ItemId, Long> eventsByItem(long sinceMillis);

  /** How many events of each type an item has. */
  Map<String, Long> eventsOn(ItemId item);

  /** The turns that began in the window, newest first. */
  List<StoredTurn> turns(long sinceMillis, int limit);

  /** The language model's calls in the window. */
  ModelUse modelUse(long sinceMillis);

  /** The people whose id begins so, by id. */
  List<PersonId> people(String prefix, int limit);

  /**
   * Events of one type in one bucket.
   *
   * @param fromMillis the bucket's begin, a multiple of its length
   */
  record EventCount(long fromMillis, String type, long count) {}

  /** Calls of a language model and their tokens. */
  record ModelUse(long calls, long failed, long inputTokens, long outputTokens) {}
}
