package io.vouch.memory.jdbc.rows;

import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How an event lies in the columns of the tables {@code event} and {@code stage_event}. */
public final class EventRows {
  /** The columns in the order of {@link #bind}. */
  public static final String COLUMNS =
      "event_id, event_type, person_id, item_id, value, timestamp_millis, session_id, recommendation_id";

  private EventRows() {}

  /** Binds the columns from parameter {@code first} on. */
  public static void bind(PreparedStatement statement, int first, Event event) throws SQLException {
    RecommendationId recommendation = event.recommendationId();
    statement.setString(first, event.id().value());
    statement.setString(first + 1, event.type().name());
    statement.setString(first + 2, event.person().value());
    statement.setString(first + 3, event.item().value());
    statement.setDouble(first + 4, event.value());
    statement.setLong(first + 5, event.timestampMillis());
    statement.setString(first + 6, event.sessionId());
    statement.setString(first + 7, recommendation == null ? null : recommendation.value());
  }

  /** The event of a row that has {@link #COLUMNS}. */
  public static Event read(Row row) throws SQLException {
    return new Event(
        new EventId(row.text("event_id")),
        type(row.text("event_type")),
        new PersonId(row.text("person_id")),
        new ItemId(row.text("item_id")),
        row.decimal("value"),
        row.number("timestamp_millis"),
        row.textOrNull("session_id"),
        recommendation(row.textOrNull("recommendation_id")));
  }

  /**
   * The type of that name; the common ones are shared, because a name is checked by a pattern each
   * time it is made.
   */
  private static EventType type(String name) {
    return switch (name) {
      case "rating" -> EventType.RATING;
      case "view" -> EventType.VIEW;
      case "click" -> EventType.CLICK;
      case "purchase" -> EventType.PURCHASE;
      case "add_to_cart" -> EventType.ADD_TO_CART;
      default -> new EventType(name);
    };
  }

  private static @Nullable RecommendationId recommendation(@Nullable String id) {
    return id == null ? null : new RecommendationId(id);
  }
}
