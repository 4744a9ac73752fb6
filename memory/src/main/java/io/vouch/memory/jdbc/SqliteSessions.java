package io.vouch.memory.jdbc;

import io.vouch.memory.jdbc.rows.ColumnCache;
import io.vouch.messages.Messages;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Connections to an SQLite file, opened when they are first needed; whoever waits longest is next.
 * A connection keeps its statements, because the driver prepares a text anew each time.
 */
final class SqliteSessions implements Sessions {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final int WAIT_SECONDS = 30;

  private final StoreLocation location;
  private final Opening opening;
  private final ColumnCache columns;
  private final Use use;
  private final Semaphore permits;
  private final Deque<Session> idle = new ConcurrentLinkedDeque<>();

  SqliteSessions(StoreLocation location, Use use, ColumnCache columns, Opening opening) {
    this.location = location;
    this.use = use;
    this.columns = columns;
    this.opening = opening;
    this.permits = new Semaphore(use.most, true);
  }

  /** Opens a connection. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  /** What connections are for. */
  enum Use {
    /** One, since the file has one writer at a time; a write waits for its turn however long. */
    WRITING(1),
    READING(4),
    /** Closed after each stream: a long read must not keep the write-ahead log from shrinking. */
    STREAMING(8);

    private final int most;

    Use(int most) {
      this.most = most;
    }
  }

  @Override
  public Session take() throws SQLException {
    await();
    Session known = idle.pollFirst();
    if (known != null) {
      return known;
    }
    try {
      return new Session(opening.open(), Dialect.SQLITE, columns);
    } catch (SQLException | RuntimeException failure) {
      permits.release();
      throw failure;
    }
  }

  private void await() {
    if (use == Use.WRITING) {
      permits.acquireUninterruptibly();
      return;
    }
    try {
      if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw StorageFailure.busy(location);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StorageFailure.saying(SAY.waitInterrupted(location.shown()));
    }
  }

  @Override
  public void giveBack(Session session) throws SQLException {
    if (use == Use.STREAMING) {
      discard(session);
    } else {
      idle.addFirst(session);
      permits.release();
    }
  }

  @Override
  public void discard(Session session) throws SQLException {
    try {
      session.close();
    } finally {
      permits.release();
    }
  }

  /** Closes what is idle; the last connection to leave folds the write-ahead log into the file. */
  @Override
  public void close() throws SQLException {
    for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
      session.close();
    }
  }
}
