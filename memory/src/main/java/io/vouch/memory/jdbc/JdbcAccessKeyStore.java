package io.vouch.memory.jdbc;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.AccessKeyStore;
import io.vouch.memory.KeyRole;
import io.vouch.memory.jdbc.rows.Row;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The access keys in the table {@code access_key}. */
final class JdbcAccessKeyStore implements AccessKeyStore {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final String SELECT =
      "select label, role, sha256_hex, created_at_millis from access_key";

  private final Database database;

  JdbcAccessKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(AccessKey key) {
    String sql =
        "insert into access_key (label, role, sha256_hex, created_at_millis) values (?, ?, ?, ?) on"
            + " conflict do nothing";
    database.write(session -> {
      int inserted =
          session.change(
              sql, key.label(), key.role().code(), key.sha256Hex(), key.createdAtMillis());
      if (inserted == 0) {
        throw new VouchException(ErrorCode.CONFLICT, SAY.accessKeyTaken(key.label()));
      }
      return inserted;
    });
  }

  @Override
  public Optional<AccessKey> findByDigest(String sha256Hex) {
    return database.read(session ->
        session.first(SELECT + " where sha256_hex = ?", JdbcAccessKeyStore::key, sha256Hex));
  }

  @Override
  public List<AccessKey> all() {
    return database.read(
        session -> session.list(SELECT + " order by label", JdbcAccessKeyStore::key));
  }

  @Override
  public boolean remove(String label) {
    String sql = "delete from access_key where label = ?";
    return database.write(session -> session.change(sql, label)) > 0;
  }

  private static AccessKey key(Row row) throws SQLException {
    return new AccessKey(
        row.text("label"),
        row.code("role", KeyRole.class),
        row.text("sha256_hex"),
        row.number("created_at_millis"));
  }
}
