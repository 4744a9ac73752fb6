package io.vouch.memory.jdbc.rows;

import io.vouch.messages.Messages;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of a query's result stand, by name. Immutable; the same for every run of the
 * query, so it is made once and kept.
 */
public final class Columns {
  private static final RowMessages SAY = Messages.of(RowMessages.class);

  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  private Columns(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      positions.put(names.get(i), i + 1);
    }
  }

  /** The columns of a result that has them. */
  static Columns of(ResultSetMetaData result) throws SQLException {
    List<String> names = new ArrayList<>(result.getColumnCount());
    for (int i = 1; i <= result.getColumnCount(); i++) {
      names.add(result.getColumnLabel(i));
    }
    return new Columns(names);
  }

  List<String> names() {
    return names;
  }

  /**
   * The position of a column, from 1.
   *
   * @throws SQLException if the result has no column of that name
   */
  int position(String name) throws SQLException {
    Integer position = positions.get(name);
    if (position == null) {
      throw new SQLException(SAY.noColumn(names, name));
    }
    return position;
  }
}
