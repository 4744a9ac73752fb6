package io.vouch.memory.jdbc;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.Activity;
import io.vouch.memory.jdbc.rows.Row;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Sums over the tables of events, impressions, turns and model exchanges. */
final class JdbcActivity implements Activity {
  private static final String EVENTS =
      "select timestamp_millis / ? as bucket, event_type, count(*) as events from event"
          + " where timestamp_millis >= ? group by 1, 2 order by 1, 2";

  private final Database database;

  JdbcActivity(Database database) {
    this.database = database;
  }

  @Override
  public List<EventCount> events(long sinceMillis, long bucketMillis) {
    return database.read(session ->
        session.list(
            EVENTS,
            row ->
                new EventCount(
                    row.number("bucket") * bucketMillis,
                    row.text("event_type"),
                    row.number("events")),
            bucketMillis,
            sinceMillis));
  }

  @Override
  public OptionalLong newestEvent() {
    String sql = "select max(timestamp_millis) as newest from event";
    return database.read(session -> session.first(sql, JdbcActivity::newest).orElseThrow());
  }

  @Override
  public long activePeople(long sinceMillis) {
    return database.read(session ->
        session.number(
            "select count(distinct person_id) from event where timestamp_millis >= ?",
            sinceMillis));
  }

  @Override
  public Map<ItemId, Long> impressions(long sinceMillis) {
    return byItem("impression", sinceMillis);
  }

  @Override
  public Map<ItemId, Long> eventsByItem(long sinceMillis) {
    return byItem("event", sinceMillis);
  }

  private Map<ItemId, Long> byItem(String table, long sinceMillis) {
    String sql =
        "select item_id, count(*) as total from "
            + table
            + " where timestamp_millis >= ? group by item_id order by 2"
            + " desc, 1";
    Map<ItemId, Long> counts = new LinkedHashMap<>();
    database.read(session ->
        session.list(
            sql,
            row -> counts.put(new ItemId(row.text("item_id")), row.number("total")),
            sinceMillis));
    return counts;
  }

  @Override
  public Map<String, Long> eventsOn(ItemId item) {
    Map<String, Long> counts = new TreeMap<>();
    database.read(session ->
        session.list(
            "select event_type, count(*) as events from event where item_id = ?"
                + " group by event_type",
            row -> counts.put(row.text("event_type"), row.number("events")),
            item.value()));
    return counts;
  }

  @Override
  public List<StoredTurn> turns(long sinceMillis, int limit) {
    String sql =
        JdbcConversationStore.TURN
            + " where started_at_millis >= ? order by started_at_millis desc, turn_id desc limit ?";
    return database.read(
        session -> session.list(sql, JdbcConversationStore::turn, sinceMillis, limit));
  }

  @Override
  public ModelUse modelUse(long sinceMillis) {
    String sql =
        "select count(*) as calls, sum(case when e.outcome = 'ok' then 0 else 1 end) as failed,"
            + " sum(e.input_tokens) as input_tokens, sum(e.output_tokens) as output_tokens from model_exchange e join turn t on t.turn_id = e.turn_id where t.started_at_millis >="
            + " ?";
    return database
        .read(session ->
            session.first(
                sql,
                row ->
                    new ModelUse(
                        row.number("calls"),
                        row.number("failed"),
                        row.number("input_tokens"),
                        row.number("output_tokens")),
                sinceMillis))
        .orElseThrow();
  }

  /**
   * A range, not a pattern: what stands for anything in a pattern is an ordinary letter in an id.
   */
  @Override
  public List<PersonId> people(String prefix, int limit) {
    String sql =
        "select person_id from person where person_id >= ? and person_id"
            + " < ? order by person_id limit ?";
    return database.read(session ->
        session.list(
            sql,
            row -> new PersonId(row.text("person_id")),
            prefix,
            prefix + Character.toString(Character.MAX_CODE_POINT - 2),
            limit));
  }

  private static OptionalLong newest(Row row) throws SQLException {
    Long newest = row.numberOrNull("newest");
    return newest == null ? OptionalLong.empty() : OptionalLong.of(newest);
  }
}
