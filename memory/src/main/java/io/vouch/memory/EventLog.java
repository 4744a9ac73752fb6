package io.vouch.memory;

import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Impression;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The append-only record of what people did and what was shown to them.
 *
 * <p>Thread-safe. When a method returns, its rows survive a kill of the process. The same event id
 * is stored once.
 */
public interface EventLog {
  /** How many of the events were new. */
  int append(List<Event> events);

  void appendImpressions(List<Impression> impressions);

  /** A person's events, newest first. */
  List<Event> history(PersonId person, int limit);

  /** A person's impressions, newest first. */
  List<Impression> impressions(PersonId person, int limit);

  /** Every event by ascending (timestamp, id), streamed from one consistent snapshot. */
  void forEach(Consumer<Event> consumer);

  long count();

  /** The number of events by type name, sorted by name. */
  Map<String, Long> countByType();
}
