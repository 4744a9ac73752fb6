package io.vouch.memory.jdbc;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.ImportStage.Published;
import io.vouch.memory.jdbc.rows.EventRows;
import io.vouch.memory.jdbc.rows.ItemCheck;
import io.vouch.memory.jdbc.rows.ItemRows;
import java.sql.SQLException;
import java.util.List;

/**
 * The move of a stage's rows into the live tables, inside the caller's transaction.
 *
 * <p>Of several staged rows with one item or person id the last counts, of events the first. People
 * named by events become known.
 */
final class StagePublication {
  private static final int CHECKED_AT_ONCE = 2_000;
  private static final String RANGE = " from %s where row_key >= ? and row_key < ?";

  private final Session session;
  private final StageLease lease;

  StagePublication(Session session, StageLease lease) {
    this.session = session;
    this.lease = lease;
  }

  Published publish(CatalogueSchema schema) throws SQLException {
    CatalogueSchema before = JdbcCatalogueStore.lockedSchema(session);
    CatalogueSchema merged = before.merge(schema);
    check(new ItemCheck(merged));
    long itemsBefore = JdbcCatalogueStore.count(session);
    int changedItems = move("item", ItemRows.COLUMNS, "item_id", ItemRows.REPLACE);
    move("person", JdbcPeopleStore.COLUMNS, "person_id", JdbcPeopleStore.REPLACE);
    int newEvents = moveEvents(JdbcEventLog.count(session) == 0);
    boolean changed = changedItems > 0 || !merged.equals(before);
    CatalogueVersion version =
        changed ? JdbcCatalogueStore.raise(session, merged) : JdbcCatalogueStore.version(session);
    long items = JdbcCatalogueStore.count(session);
    return new Published(
        version,
        items,
        JdbcEventLog.count(session),
        JdbcPeopleStore.count(session),
        items - itemsBefore,
        newEvents);
  }

  private void check(ItemCheck check) throws SQLException {
    String sql =
        "select "
            + ItemRows.COLUMNS
            + ", row_key"
            + RANGE.formatted("stage_item")
            + " order by row_key limit ?";
    long from = lease.firstKey();
    for (boolean more = true; more; ) {
      long[] last = {from};
      List<Item> page =
          session.list(
              sql,
              row -> {
                last[0] = row.number("row_key");
                return ItemRows.read(row);
              },
              from,
              lease.endKey(),
              CHECKED_AT_ONCE);
      check.accept(page);
      from = last[0] + 1;
      more = page.size() == CHECKED_AT_ONCE;
    }
  }

  /**
   * Moves the last staged row of each id, in the order of the ids, so that the table grows in that
   * order.
   */
  private int move(String table, String columns, String id, String replace) throws SQLException {
    String latest = "select max(row_key)" + RANGE.formatted("stage_" + table) + " group by " + id;
    String sql =
        "insert into %s (%s) select %s from stage_%s where row_key in (%s) order by %s %s"
            .formatted(table, columns, columns, table, latest, id, replace);
    return session.change(sql, lease.firstKey(), lease.endKey());
  }

  /**
   * Moves the events. Into an empty table they go without the index by person, which is made
   * afterwards in one sorted run: twice as fast for a million events, and nobody reads events that
   * are not there.
   */
  private int moveEvents(boolean first) throws SQLException {
    session.change(
        "insert into person (person_id, attributes) select distinct person_id, '{}'"
            + RANGE.formatted("stage_event")
            + " order by person_id on conflict do nothing",
        lease.firstKey(),
        lease.endKey());
    if (first) {
      session.execute("drop index event_by_person");
    }
    int moved =
        session.change(
            "insert into event (%s) select %s".formatted(EventRows.COLUMNS, EventRows.COLUMNS)
                + RANGE.formatted("stage_event")
                + " order by row_key on conflict do nothing",
            lease.firstKey(),
            lease.endKey());
    if (first) {
      // As the newest migration that makes it.
      session.execute("create index event_by_person on event (person_id, timestamp_millis)");
    }
    return moved;
  }
}
