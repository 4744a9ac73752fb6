package io.vouch.memory.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

final class SqliteMigrationTest extends MigrationContract {
  @TempDir Path folder;

  @Override
  StoreLocation location() {
    return StoreLocation.directory(folder);
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(location().jdbcUrl());
  }
}
