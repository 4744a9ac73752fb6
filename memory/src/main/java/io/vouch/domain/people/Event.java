package io.vouch.domain.people;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One observed action of a person on an item.
 *
 * @param id idempotency key: an event with a known id is stored once
 * @param value rating, seconds or quantity as the type says; 1 where the type needs none
 * @param timestampMillis epoch milliseconds UTC
 * @param sessionId the visit it belongs to, or null
 * @param recommendationId the slate that led to it, or null
 */
public record Event(
    EventId id,
    EventType type,
    PersonId person,
    ItemId item,
    double value,
    long timestampMillis,
    @Nullable String sessionId,
    @Nullable RecommendationId recommendationId) {
  private static final PeopleMessages SAY = Messages.of(PeopleMessages.class);

  public Event {
    if (!Double.isFinite(value)) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.eventValueNotFinite(value, id));
    }
  }
}
