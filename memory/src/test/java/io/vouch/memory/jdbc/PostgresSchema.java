package io.vouch.memory.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An empty schema of one test's own on the server that {@code VOUCH_TEST_POSTGRES_URL} names;
 * closing it leaves nothing behind. Without a server the test is skipped.
 */
final class PostgresSchema implements AutoCloseable {
  private static final String VARIABLE = "VOUCH_TEST_POSTGRES_URL";
  private static final String PREFIX = "vouch_contracts_";

  private final String url;
  private final String name;

  private PostgresSchema(String url, String name) {
    this.url = url;
    this.name = name;
  }

  static PostgresSchema create() throws SQLException {
    PostgresSchema fresh =
        new PostgresSchema(server(), PREFIX + UUID.randomUUID().toString().replace('-', '_'));
    fresh.execute("create schema " + fresh.name);
    return fresh;
  }

  /** The schemas of this kind that are on the server now. */
  static List<String> all() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(server());
        ResultSet schemas = connection.getMetaData().getSchemas(null, PREFIX + "%")) {
      while (schemas.next()) {
        names.add(schemas.getString("TABLE_SCHEM"));
      }
    }
    return names;
  }

  private static String server() {
    String url = System.getenv().getOrDefault(VARIABLE, "");
    if (url.isBlank()) {
      System.out.println(
          "PostgreSQL contracts skipped: " + VARIABLE + " names no server (jdbc:postgresql://…).");
    }
    assumeTrue(!url.isBlank(), VARIABLE + " names no server");
    return url;
  }

  String name() {
    return name;
  }

  StoreLocation location() {
    return StoreLocation.jdbc(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(location().jdbcUrl());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("drop schema if exists " + name + " cascade");
  }
}
