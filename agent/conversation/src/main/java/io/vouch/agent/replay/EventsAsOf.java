package io.vouch.agent.replay;

import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Impression;
import io.vouch.memory.EventLog;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The events up to a moment, by their own time; one that arrived late counts as known in time. */
final class EventsAsOf implements EventLog {
  private final EventLog stored;
  private final Moment moment;

  EventsAsOf(EventLog stored, Moment moment) {
    this.stored = stored;
    this.moment = moment;
  }

  @Override
  public List<Event> history(PersonId person, int limit) {
    return stored.history(person, Integer.MAX_VALUE).stream()
        .filter(event -> event.timestampMillis() <= moment.turn().startedAtMillis())
        .limit(limit)
        .toList();
  }

  @Override
  public void appendImpressions(List<Impression> impressions) {}

  @Override
  public int append(List<Event> events) {
    throw ReplayStore.notInATurn();
  }

  @Override
  public List<Impression> impressions(PersonId person, int limit) {
    throw ReplayStore.notInATurn();
  }

  @Override
  public void forEach(Consumer<Event> consumer) {
    throw ReplayStore.notInATurn();
  }

  @Override
  public long count() {
    throw ReplayStore.notInATurn();
  }

  @Override
  public Map<String, Long> countByType() {
    throw ReplayStore.notInATurn();
  }
}
