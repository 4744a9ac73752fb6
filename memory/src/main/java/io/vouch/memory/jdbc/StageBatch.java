package io.vouch.memory.jdbc;

import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import io.vouch.memory.jdbc.rows.EventRows;
import io.vouch.memory.jdbc.rows.ItemRows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one kind that wait to be staged, and how many were staged before. */
final class StageBatch<T> {
  /** Small enough that a batch of long descriptions stays a few megabytes. */
  private static final int ITEM_LIMIT = 2_000;

  private static final int ROW_LIMIT = 20_000;

  private final String insert;
  private final RowBinding<T> binding;
  private final int limit;
  private final long firstKey;
  private final List<T> waiting = new ArrayList<>();
  private long rows;

  private StageBatch(String insert, RowBinding<T> binding, int limit, long firstKey, long rows) {
    this.insert = insert;
    this.binding = binding;
    this.limit = limit;
    this.firstKey = firstKey;
    this.rows = rows;
  }

  /** Binds a row's columns from a parameter on. */
  @FunctionalInterface
  private interface RowBinding<T> {
    void bind(PreparedStatement statement, int first, T row) throws SQLException;
  }

  static StageBatch<Item> ofItems(long firstKey, long rows) {
    String sql =
        "insert into stage_item (row_key, "
            + ItemRows.COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?)";
    return new StageBatch<>(sql, ItemRows::bind, ITEM_LIMIT, firstKey, rows);
  }

  static StageBatch<Person> ofPeople(long firstKey, long rows) {
    String sql =
        "insert into stage_person (row_key, " + JdbcPeopleStore.COLUMNS + ") values (?, ?, ?)";
    return new StageBatch<>(sql, JdbcPeopleStore::bind, ROW_LIMIT, firstKey, rows);
  }

  static StageBatch<Event> ofEvents(long firstKey, long rows) {
    String sql =
        "insert into stage_event (row_key, "
            + EventRows.COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    return new StageBatch<>(sql, EventRows::bind, ROW_LIMIT, firstKey, rows);
  }

  void add(T row) {
    waiting.add(row);
  }

  boolean isFull() {
    return waiting.size() >= limit;
  }

  /** Rows staged once the waiting ones are. */
  long rows() {
    return rows + waiting.size();
  }

  /**
   * Stages the waiting rows; they keep waiting until {@link #inserted} says that the transaction
   * was committed.
   */
  int insert(Session session) throws SQLException {
    long[] key = {firstKey + rows};
    return session.changeAll(
        insert,
        waiting,
        (statement, row) -> {
          statement.setLong(1, key[0]++);
          binding.bind(statement, 2, row);
        });
  }

  /** The waiting rows are safe. */
  void inserted() {
    rows += waiting.size();
    waiting.clear();
  }
}
