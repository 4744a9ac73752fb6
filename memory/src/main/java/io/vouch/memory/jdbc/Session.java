package io.vouch.memory.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection with the statements prepared on it.
 *
 * <p>Used by one thread at a time. Every result is read to its end and closed before a method
 * returns, so no read transaction stays open.
 */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of a result's current row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet result) throws SQLException;
  }

  /** Sets one batch element's parameters. */
  @FunctionalInterface
  interface Binding<T> {
    void bind(PreparedStatement statement, T element) throws SQLException;
  }

  Connection connection() {
    return connection;
  }

  /** The statement for that text, prepared once; the text must come from a bounded set. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement fresh = connection.prepareStatement(sql);
    statements.put(sql, fresh);
    return fresh;
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet result = bound(sql, parameters).executeQuery()) {
      while (result.next()) {
        rows.add(row.of(result));
      }
    }
    return rows;
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet result = bound(sql, parameters).executeQuery()) {
      return result.next() ? Optional.of(row.of(result)) : Optional.empty();
    }
  }

  /** The single number of a query that always has one row. */
  long number(String sql, @Nullable Object... parameters) throws SQLException {
    return first(sql, result -> result.getLong(1), parameters).orElseThrow();
  }

  /** Runs a statement that neither asks nor changes rows. */
  void execute(String sql) throws SQLException {
    prepare(sql).execute();
  }

  /** Runs a change; the number of rows changed. */
  int change(String sql, @Nullable Object... parameters) throws SQLException {
    return bound(sql, parameters).executeUpdate();
  }

  /** Runs a change once per element; the number of rows changed in total. */
  <T> int changeAll(String sql, Iterable<T> elements, Binding<T> binding) throws SQLException {
    PreparedStatement statement = prepare(sql);
    int changed = 0;
    try {
      for (T element : elements) {
        binding.bind(statement, element);
        statement.addBatch();
      }
      for (int count : statement.executeBatch()) {
        changed += count;
      }
    } finally {
      statement.clearBatch();
    }
    return changed;
  }

  private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = prepare(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
