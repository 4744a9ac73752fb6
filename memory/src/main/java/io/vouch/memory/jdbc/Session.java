package io.vouch.memory.jdbc;

import io.vouch.memory.jdbc.rows.ColumnCache;
import io.vouch.memory.jdbc.rows.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

  private final Dialect dialect;
  private final ColumnCache columns;

  Session(Connection connection, Dialect dialect, ColumnCache columns) {
    this.connection = connection;
    this.dialect = dialect;
    this.columns = columns;
  }

  /** Makes a value of a result's current row. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Row row) throws SQLException;
  }

  /** Sets one batch element's parameters. */
  @FunctionalInterface
  interface Binding<T> {
    void bind(PreparedStatement statement, T element) throws SQLException;
  }

  Connection connection() {
    return connection;
  }

  Dialect dialect() {
    return dialect;
  }

  /**
   * Until the transaction ends, no other one that names the same thing comes past this point: for
   * what is read, decided and written in several statements.
   */
  void alone(String thing) throws SQLException {
    dialect.alone(this, thing);
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

  <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... parameters)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet result = bound(sql, parameters).executeQuery()) {
      forEach(sql, result, reading, rows::add);
    }
    return rows;
  }

  <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet result = bound(sql, parameters).executeQuery()) {
      return result.next()
          ? Optional.of(reading.of(new Row(result, columns.of(sql, result))))
          : Optional.empty();
    }
  }

  /** Hands every row to a consumer as it is read, without keeping them or the statement. */
  <T> void stream(String sql, Reading<T> reading, Consumer<? super T> consumer)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      dialect.prepareStream(connection, query);
      try (ResultSet result = query.executeQuery()) {
        forEach(sql, result, reading, consumer);
      }
    }
  }

  private <T> void forEach(
      String sql, ResultSet result, Reading<T> reading, Consumer<? super T> consumer)
      throws SQLException {
    Row row = new Row(result, columns.of(sql, result));
    while (result.next()) {
      consumer.accept(reading.of(row));
    }
  }

  /** The single number of a query that always has one row. */
  long number(String sql, @Nullable Object... parameters) throws SQLException {
    return first(sql, Row::only, parameters).orElseThrow();
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
