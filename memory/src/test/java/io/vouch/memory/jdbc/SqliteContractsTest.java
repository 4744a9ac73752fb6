package io.vouch.memory.jdbc;

import io.vouch.memory.VouchStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteContractsTest extends StoreContracts {
  @TempDir Path folder;
  private VouchStore store;

  @BeforeEach
  void open() {
    store = JdbcVouchStore.open(StoreLocation.directory(folder));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  VouchStore store() {
    return store;
  }
}
