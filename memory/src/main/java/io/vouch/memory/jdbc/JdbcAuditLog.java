package io.vouch.memory.jdbc;

import io.vouch.memory.AuditLog;
import io.vouch.memory.AuditedDeed;
import java.util.List;

/** The deeds in the table {@code audit}. */
final class JdbcAuditLog implements AuditLog {
  private static final String COLUMNS = "actor, action, subject, detail_json, at_millis";

  private final Database database;

  JdbcAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void append(Entry entry) {
    database.write(session ->
        session.change(
            "insert into audit (" + COLUMNS + ") values (?, ?, ?, ?, ?)",
            entry.actor(),
            entry.action().code(),
            entry.subject(),
            entry.detailJson(),
            entry.atMillis()));
  }

  @Override
  public List<Entry> latest(int limit) {
    String sql = "select " + COLUMNS + " from audit order by audit_key desc limit ?";
    return database.read(session ->
        session.list(
            sql,
            row ->
                new Entry(
                    row.text("actor"),
                    row.code("action", AuditedDeed.class),
                    row.text("subject"),
                    row.text("detail_json"),
                    row.number("at_millis")),
            limit));
  }
}
