package io.vouch.memory.jdbc;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Impression;
import io.vouch.memory.EventLog;
import io.vouch.memory.jdbc.rows.EventRows;
import io.vouch.memory.jdbc.rows.Row;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events and impressions in the tables of those names.
 *
 * <p>People named by them become known. Events of one millisecond are ordered by id.
 */
final class JdbcEventLog implements EventLog {
  private static final String SELECT = "select " + EventRows.COLUMNS + " from event";
  private static final String APPEND =
      "insert into event ("
          + EventRows.COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
  private static final String IMPRESSION_COLUMNS =
      "recommendation_id, person_id, item_id, slot, propensity, surface, configuration_version, timestamp_millis";
  private static final String APPEND_IMPRESSION =
      "insert into impression (" + IMPRESSION_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;

  JdbcEventLog(Database database) {
    this.database = database;
  }

  @Override
  public int append(List<Event> events) {
    if (events.isEmpty()) {
      return 0;
    }
    Set<PersonId> people = new HashSet<>();
    events.forEach(event -> people.add(event.person()));
    return database.write(session -> {
      JdbcPeopleStore.know(session, people);
      return session.changeAll(
          APPEND, events, (statement, event) -> EventRows.bind(statement, 1, event));
    });
  }

  @Override
  public void appendImpressions(List<Impression> impressions) {
    database.write(session -> append(session, impressions));
  }

  static int append(Session session, List<Impression> impressions) throws SQLException {
    if (impressions.isEmpty()) {
      return 0;
    }
    Set<PersonId> people = new HashSet<>();
    for (Impression impression : impressions) {
      if (impression.person() != null) {
        people.add(impression.person());
      }
    }
    JdbcPeopleStore.know(session, people);
    return session.changeAll(APPEND_IMPRESSION, impressions, JdbcEventLog::bind);
  }

  @Override
  public List<Event> history(PersonId person, int limit) {
    String sql =
        SELECT + " where person_id = ? order by timestamp_millis desc, event_id desc limit ?";
    return database.read(session -> session.list(sql, EventRows::read, person.value(), limit));
  }

  @Override
  public List<Impression> impressions(PersonId person, int limit) {
    String sql =
        "select "
            + IMPRESSION_COLUMNS
            + " from impression where person_id = ?"
            + " order by timestamp_millis desc, impression_key desc limit ?";
    return database.read(
        session -> session.list(sql, JdbcEventLog::impression, person.value(), limit));
  }

  @Override
  public void forEach(Consumer<Event> consumer) {
    database.stream(SELECT + " order by timestamp_millis, event_id", EventRows::read, consumer);
  }

  @Override
  public long count() {
    return database.read(JdbcEventLog::count);
  }

  @Override
  public Map<String, Long> countByType() {
    String sql = "select event_type, count(*) as events from event group by event_type";
    Map<String, Long> counts = new TreeMap<>();
    database.read(session ->
        session.list(sql, row -> counts.put(row.text("event_type"), row.number("events"))));
    return Collections.unmodifiableMap(counts);
  }

  static long count(Session session) throws SQLException {
    return session.number("select count(*) from event");
  }

  private static void bind(PreparedStatement statement, Impression impression) throws SQLException {
    PersonId person = impression.person();
    statement.setString(1, impression.recommendationId().value());
    statement.setString(2, person == null ? null : person.value());
    statement.setString(3, impression.item().value());
    statement.setInt(4, impression.rank());
    statement.setDouble(5, impression.propensity());
    statement.setString(6, impression.surface());
    statement.setString(7, impression.configurationVersion());
    statement.setLong(8, impression.timestampMillis());
  }

  private static Impression impression(Row row) throws SQLException {
    return new Impression(
        new RecommendationId(row.text("recommendation_id")),
        person(row.textOrNull("person_id")),
        new ItemId(row.text("item_id")),
        row.integer("slot"),
        row.decimal("propensity"),
        row.text("surface"),
        row.text("configuration_version"),
        row.number("timestamp_millis"));
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
