package io.vouch.memory.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to write into one import stage, and what its last checkpoint said.
 *
 * @param stageNumber which range of row keys the stage owns
 * @param generation how often the stage was opened; a later opener takes it over
 * @param resumeToken the importer's note at the last checkpoint, or null
 * @param itemRows rows at the last checkpoint; likewise {@code personRows} and {@code eventRows}
 */
record StageLease(
    String name,
    long stageNumber,
    long generation,
    @Nullable String resumeToken,
    long itemRows,
    long personRows,
    long eventRows) {
  /** How many rows of one kind a stage may hold: the width of its key range. */
  private static final int KEY_BITS = 40;

  /** Opens the stage: a new one, or the left one without what came after its last checkpoint. */
  static StageLease take(Session session, String name) throws SQLException {
    session.alone("import stages");
    // Before the checkpoint is read: it waits for whoever is still writing one.
    boolean left =
        session.change("update import_stage set generation = generation + 1 where name = ?", name)
            > 0;
    if (!left) {
      long number = session.number("select coalesce(max(stage_number), 0) + 1 from import_stage");
      session.change(
          "insert into import_stage (name, stage_number, generation, item_rows, person_rows, event_rows)"
              + " values (?, ?, 1, 0, 0, 0)",
          name,
          number);
    }
    StageLease taken = find(session, name).orElseThrow();
    if (left) {
      taken.dropAfterCheckpoint(session);
    }
    return taken;
  }

  private static Optional<StageLease> find(Session session, String name) throws SQLException {
    return session.first(
        "select name, stage_number, generation, resume_token, item_rows, person_rows, event_rows"
            + " from import_stage where name = ?",
        row ->
            new StageLease(
                row.text("name"),
                row.number("stage_number"),
                row.number("generation"),
                row.textOrNull("resume_token"),
                row.number("item_rows"),
                row.number("person_rows"),
                row.number("event_rows")),
        name);
  }

  /** The first row key of the stage. */
  long firstKey() {
    return stageNumber << KEY_BITS;
  }

  /** The first row key that is no longer the stage's. */
  long endKey() {
    return (stageNumber + 1) << KEY_BITS;
  }

  /**
   * Whether nobody has taken the stage over; where it holds, it is locked until the transaction
   * ends.
   */
  boolean holds(Session session) throws SQLException {
    return session.change(
            "update import_stage set generation = generation where name = ? and generation = ?",
            name,
            generation)
        == 1;
  }

  int checkpoint(Session session, String token, long items, long people, long events)
      throws SQLException {
    return session.change(
        "update import_stage set resume_token = ?, item_rows = ?, person_rows = ?, event_rows = ?"
            + " where name = ?",
        token,
        items,
        people,
        events,
        name);
  }

  /** Removes the stage with its rows. */
  int drop(Session session) throws SQLException {
    drop(session, "stage_item", 0);
    drop(session, "stage_person", 0);
    drop(session, "stage_event", 0);
    return session.change("delete from import_stage where name = ?", name);
  }

  private void dropAfterCheckpoint(Session session) throws SQLException {
    drop(session, "stage_item", itemRows);
    drop(session, "stage_person", personRows);
    drop(session, "stage_event", eventRows);
  }

  private void drop(Session session, String table, long keptRows) throws SQLException {
    boolean alone =
        session.dialect() == Dialect.SQLITE
            && keptRows == 0
            && session.number("select count(*) from import_stage") == 1;
    if (alone) {
      // Without a condition SQLite empties the table at once instead of row by row; elsewhere
      // another stage may have begun meanwhile.
      session.change("delete from " + table);
    } else {
      session.change(
          "delete from " + table + " where row_key >= ? and row_key < ?",
          firstKey() + keptRows,
          endKey());
    }
  }
}
