package io.vouch.memory.jdbc;

import io.vouch.memory.jdbc.rows.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The columns of the queries that a database was asked, by their text. Thread-safe. */
final class ColumnCache {
  private final Map<String, Columns> byQuery = new ConcurrentHashMap<>();

  Columns of(String query, ResultSet result) throws SQLException {
    Columns known = byQuery.get(query);
    if (known != null) {
      return known;
    }
    Columns fresh = Columns.of(result.getMetaData());
    byQuery.put(query, fresh);
    return fresh;
  }
}
