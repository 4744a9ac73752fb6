package io.vouch.memory.jdbc.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The columns of the queries that a database was asked, by their text. Thread-safe. */
public final class ColumnCache {
  private final Map<String, Columns> byQuery = new ConcurrentHashMap<>();

  /** The columns of a query, read from its result where they are not known. */
  public Columns of(String query, ResultSet result) throws SQLException {
    Columns known = byQuery.get(query);
    if (known != null) {
      return known;
    }
    Columns fresh = Columns.of(result.getMetaData());
    byQuery.put(query, fresh);
    return fresh;
  }
}
