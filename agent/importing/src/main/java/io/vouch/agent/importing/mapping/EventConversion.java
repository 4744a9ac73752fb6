package io.vouch.agent.importing.mapping;

import io.vouch.agent.importing.mapping.RowConverter.Conversion;
import io.vouch.agent.importing.mapping.RowConverter.DroppedRowException;
import io.vouch.agent.importing.mapping.RowConverter.FieldProblems;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.messages.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row becomes an event.
 *
 * <p>Its id is made from its content. An event without a time gets the time 0, which says
 * "unknown".
 */
public final class EventConversion implements Conversion<Event> {
  private static final MappingMessages SAY = Messages.of(MappingMessages.class);

  private static final double HIGHEST_RATING = 5;

  /** What other systems call our event types. */
  private static final Map<String, EventType> SYNONYMS = synonyms();

  private final TablePlan plan;
  private final ContentIds ids = new ContentIds();
  private final @Nullable ColumnMapping person;
  private final @Nullable ColumnMapping item;
  private final @Nullable ColumnMapping type;
  private final @Nullable ColumnMapping value;
  private final @Nullable ColumnMapping time;
  private final @Nullable ColumnMapping session;

  public EventConversion(TablePlan plan) {
    this.plan = plan;
    this.person = first(Target.PERSON);
    this.item = first(Target.ITEM);
    this.type = first(Target.TYPE);
    this.value = first(Target.VALUE);
    this.time = first(Target.TIME);
    this.session = first(Target.SESSION);
  }

  private @Nullable ColumnMapping first(Target target) {
    return plan.columns().stream().filter(c -> c.target() == target).findFirst().orElse(null);
  }

  @Override
  public Event of(Row row, FieldProblems fields) throws DroppedRowException {
    String personText = required(row, person, "user");
    String itemText = required(row, item, "item");
    EventType eventType = typeOf(row);
    double amount = valueOf(row, eventType);
    long millis = timeOf(row);
    String visit = session == null ? null : row.text(session.index());
    String id =
        ids.event(
            personText,
            List.of(
                eventType.name(),
                itemText,
                Double.toString(amount),
                Long.toString(millis),
                visit == null ? "" : visit));
    return new Event(
        new EventId(id),
        eventType,
        new PersonId(personText),
        new ItemId(itemText),
        amount,
        millis,
        visit,
        null);
  }

  private static String required(Row row, @Nullable ColumnMapping column, String field)
      throws DroppedRowException {
    String text = column == null ? null : row.text(column.index());
    if (text == null) {
      throw new DroppedRowException(field, SAY.eventWithoutField(field));
    }
    return text;
  }

  private EventType typeOf(Row row) throws DroppedRowException {
    String text = type == null ? null : row.text(type.index());
    if (text == null) {
      return plan.eventType();
    }
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    EventType known = SYNONYMS.get(name);
    if (known != null) {
      return known;
    }
    try {
      return new EventType(name);
    } catch (io.vouch.domain.VouchException e) {
      throw new DroppedRowException("type", SAY.eventTypeNoName(text));
    }
  }

  private double valueOf(Row row, EventType eventType) throws DroppedRowException {
    String text = value == null ? null : row.text(value.index());
    if (value == null || text == null) {
      if (eventType.equals(EventType.RATING)) {
        throw new DroppedRowException("value", SAY.ratingWithoutValue());
      }
      return 1;
    }
    Double number = ValueText.number(text);
    if (number == null) {
      throw new DroppedRowException("value", SAY.valueNoNumber(text));
    }
    double scaled = number * value.factor();
    if (eventType.equals(EventType.RATING) && !(scaled >= 0 && scaled <= HIGHEST_RATING)) {
      throw new DroppedRowException(
          "value", SAY.ratingOutOfRange(text, HIGHEST_RATING / value.factor()));
    }
    return scaled;
  }

  private long timeOf(Row row) throws DroppedRowException {
    String text = time == null ? null : row.text(time.index());
    if (text == null) {
      return 0;
    }
    Long millis = ValueText.timeMillis(text);
    if (millis == null) {
      throw new DroppedRowException("time", SAY.timeNoTime(text));
    }
    return millis;
  }

  private static Map<String, EventType> synonyms() {
    Map<String, EventType> map = new HashMap<>();
    put(
        map,
        EventType.VIEW,
        "read",
        "detail_page_view",
        "pageview",
        "page_view",
        "detail_view",
        "watch",
        "open");
    put(map, EventType.CLICK, "clicked", "select", "visit");
    put(
        map,
        EventType.ADD_TO_CART,
        "addtocart",
        "cart",
        "cart_addition",
        "basket",
        "bookmark",
        "to_read");
    put(
        map,
        EventType.PURCHASE,
        "purchase_complete",
        "transaction",
        "buy",
        "bought",
        "order",
        "purchased",
        "sale");
    put(map, EventType.RATING, "rate", "rated", "review", "stars");
    put(map, EventType.LIKE, "star", "favorite", "favourite", "upvote", "liked", "love");
    put(map, EventType.DISLIKE, "downvote", "disliked", "thumbs_down");
    put(map, EventType.IMPRESSION, "show", "shown", "exposure");
    return map;
  }

  private static void put(Map<String, EventType> map, EventType type, String... names) {
    for (String name : names) {
      map.put(name, type);
    }
  }
}
