package io.vouch.memory.jdbc;

import java.sql.SQLException;

/**
 * Connections to one database for one purpose, each lent to one borrower at a time. Thread-safe.
 * Whoever closes them sees to it that none is lent.
 */
interface Sessions extends AutoCloseable {
  /**
   * Lends a session, waiting while all are lent.
   *
   * @throws SQLException if the database cannot be reached
   */
  Session take() throws SQLException;

  /** Takes a session back that is outside a transaction and sound. */
  void giveBack(Session session) throws SQLException;

  /** Takes a session back that nobody shall get again. */
  void discard(Session session) throws SQLException;

  @Override
  void close() throws SQLException;
}
