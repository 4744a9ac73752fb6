package io.vouch.memory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.memory.VouchStore;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contracts on PostgreSQL, each test in a schema of its own; skipped unless a server is named.
 */
final class PostgresContractsTest extends StoreContracts {
  private PostgresSchema schema;
  private VouchStore store;

  @BeforeEach
  void open() throws SQLException {
    schema = PostgresSchema.create();
    store = JdbcVouchStore.open(schema.location());
  }

  @AfterEach
  void close() throws SQLException {
    if (store != null) {
      store.close();
    }
    if (schema != null) {
      schema.close();
    }
  }

  @Test
  void close_ofATest_leavesNoSchema() throws SQLException {
    assertThat(PostgresSchema.all()).contains(schema.name());
    try (PostgresSchema other = PostgresSchema.create()) {
      JdbcVouchStore.open(other.location()).close();
      other.close();

      assertThat(PostgresSchema.all()).doesNotContain(other.name());
    }
  }

  @Override
  VouchStore store() {
    return store;
  }
}
