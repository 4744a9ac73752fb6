package io.vouch.memory.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.memory.VouchStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The contracts on PostgreSQL, each test in a schema of its own; skipped unless a server is named.
 */
final class PostgresContractsTest extends StoreContracts {
  private static final String VARIABLE = "VOUCH_TEST_POSTGRES_URL";
  private static final String SCHEMA = "vouch_contracts";

  private VouchStore store;

  @BeforeEach
  void open() throws SQLException {
    String url = System.getenv().getOrDefault(VARIABLE, "");
    if (url.isBlank()) {
      System.out.println(
          "PostgreSQL contracts skipped: " + VARIABLE + " names no server (jdbc:postgresql://…).");
    }
    assumeTrue(!url.isBlank(), VARIABLE + " names no server");
    recreateSchema(url);
    store =
        JdbcVouchStore.open(
            StoreLocation.jdbc(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA));
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  @Override
  VouchStore store() {
    return store;
  }

  private static void recreateSchema(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + SCHEMA + " cascade");
      statement.execute("create schema " + SCHEMA);
    }
  }
}
