package io.vouch.memory.jdbc;

import io.vouch.domain.PersonId;
import io.vouch.memory.OwnedRows;
import io.vouch.memory.jdbc.rows.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables with rows that a person owns: what is erased is what is exported, since both go by
 * this one list. A test compares it with the schema.
 */
final class OwnedTables {
  /** In the order of erasing: tables that refer to others first. */
  private static final List<Owned> ALL =
      List.of(
          new Owned("model_exchange", "turn_id, number"),
          new Owned("turn", "conversation_id, number"),
          new Owned("conversation", "started_at_millis, conversation_id"),
          new Owned("profile_fact", "entry_key"),
          new Owned("ranked_request", "at_millis, request_id"),
          new Owned("exposure", "at_millis, experiment_id"),
          new Owned("impression", "impression_key"),
          new Owned("event", "timestamp_millis, event_id"),
          new Owned("stage_event", "row_key"),
          new Owned("stage_person", "row_key"),
          new Owned("person", "person_id"));

  private OwnedTables() {}

  /** A table and the columns by which its rows are in order. */
  private record Owned(String name, String order) {
    String mine() {
      return name + " where person_id = ?";
    }
  }

  /** Deletes a person's rows; the number of rows. */
  static long erase(Session session, PersonId id) throws SQLException {
    long erased = 0;
    for (Owned table : ALL) {
      erased += session.change("delete from " + table.mine(), id.value());
    }
    return erased;
  }

  /** Reads a person's rows, the person first. */
  static List<OwnedRows> export(Session session, PersonId id) throws SQLException {
    List<OwnedRows> export = new ArrayList<>();
    for (Owned table : ALL.reversed()) {
      String sql = "select * from " + table.mine() + " order by " + table.order();
      export.add(new OwnedRows(table.name(), session.list(sql, Row::all, id.value())));
    }
    return export;
  }
}
