package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.EventId;
import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.VouchException;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads one row of an event batch. */
@Singleton
public final class EventBatchRows {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  /** Epoch seconds stay below this for 3,000 years; epoch milliseconds passed it in 1973. */
  private static final double SECONDS_BELOW = 1e11;

  private final ObjectMapper json;
  private final IdSource ids;
  private final InstantSource clock;

  @Inject
  EventBatchRows(ObjectMapper json, IdSource ids, InstantSource clock) {
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** One event as it is sent. */
  @Schema(name = "Event")
  public record EventBody(
      @Schema(description = "Event.eventId") @Nullable String eventId,
      @Schema(description = "Event.type") String type,
      String userId,
      String itemId,
      @Schema(description = "Event.value") @Nullable Double value,
      @Schema(description = "Event.timestamp") @Nullable JsonNode timestamp,
      @Nullable String sessionId,
      @Nullable String recommendationId) {}

  /**
   * The event of a row.
   *
   * @throws VouchException if the row breaks a rule
   */
  Event event(JsonNode row) {
    EventBody body = body(row);
    Double value = body.value();
    return new Event(
        new EventId(body.eventId() == null ? ids.next() : body.eventId()),
        new EventType(body.type()),
        new PersonId(body.userId()),
        new ItemId(body.itemId()),
        value == null ? 1 : value,
        millis(body.timestamp()),
        body.sessionId(),
        body.recommendationId() == null ? null : new RecommendationId(body.recommendationId()));
  }

  private EventBody body(JsonNode row) {
    try {
      return json.treeToValue(row, EventBody.class);
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.wrongEvent(JsonPlaces.pointer(e), JsonPlaces.reason(e)),
          e);
    }
  }

  private long millis(@Nullable JsonNode timestamp) {
    if (timestamp == null || timestamp.isNull()) {
      return clock.millis();
    }
    if (timestamp.isNumber()) {
      double number = timestamp.asDouble();
      return Math.round(Math.abs(number) < SECONDS_BELOW ? number * 1_000 : number);
    }
    try {
      return OffsetDateTime.parse(timestamp.asText()).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.wrongTimestamp(timestamp), e);
    }
  }
}
