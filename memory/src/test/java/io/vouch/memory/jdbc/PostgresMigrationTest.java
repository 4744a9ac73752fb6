package io.vouch.memory.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Skipped unless a server is named. */
final class PostgresMigrationTest extends MigrationContract {
  private PostgresSchema schema;

  @BeforeEach
  void create() throws SQLException {
    schema = PostgresSchema.create();
  }

  @AfterEach
  void drop() throws SQLException {
    if (schema != null) {
      schema.close();
    }
  }

  @Override
  StoreLocation location() {
    return schema.location();
  }

  @Override
  Connection connect() throws SQLException {
    return schema.connect();
  }
}
