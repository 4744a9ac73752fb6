package io.vouch.memory.jdbc;

import io.vouch.domain.VouchException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one database: one writer behind a fair lock, a bounded pool of readers, and
 * short-lived ones for streams.
 *
 * <p>Thread-safe. Every write is one transaction; when {@link #write} returns, it is committed. A
 * read is as many statements as it runs, each seeing a committed state. Closing waits for whatever
 * runs.
 */
final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final int STREAMS = 8;
  private static final int WAIT_SECONDS = 30;

  private final StoreLocation location;
  private final Dialect dialect;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Semaphore readerPermits = new Semaphore(READERS, true);
  private final Semaphore streamPermits = new Semaphore(STREAMS, true);
  private final Deque<Session> idleReaders = new ArrayDeque<>();
  private @Nullable Session writer;
  private volatile boolean closed;

  Database(StoreLocation location) {
    this.location = location;
    this.dialect = Dialect.of(location);
  }

  /** Something done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Session session) throws SQLException;
  }

  /** A maintenance step on the writer outside a transaction. */
  @FunctionalInterface
  interface Upkeep {
    void on(Connection writer) throws SQLException;
  }

  StoreLocation location() {
    return location;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Runs one transaction; all of it is kept or, on any failure, nothing. */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      Session session = writer();
      dialect.begin(session);
      try {
        T result = work.on(session);
        dialect.commit(session);
        return result;
      } catch (SQLException | RuntimeException | Error failure) {
        rollback(session, failure);
        throw failure;
      }
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    } finally {
      writing.unlock();
    }
  }

  /** Runs a step on the writer between transactions. */
  void upkeep(Upkeep step) {
    writing.lock();
    try {
      step.on(writer().connection());
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    } finally {
      writing.unlock();
    }
  }

  /** Runs queries on a pooled connection. */
  <T> T read(Work<T> work) {
    acquire(readerPermits, "reading");
    try {
      Session session = borrow();
      T result;
      try {
        result = work.on(session);
      } catch (SQLException | RuntimeException | Error failure) {
        closeQuietly(session, failure);
        throw failure;
      }
      giveBack(session);
      return result;
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    } finally {
      readerPermits.release();
    }
  }

  /**
   * Hands every row of a query to a consumer as it is read. The query has a connection of its own,
   * so that a slow consumer cannot starve the pool and may call the store.
   */
  <T> void stream(String sql, Session.Row<T> row, Consumer<? super T> consumer) {
    acquire(streamPermits, "streaming");
    try (Connection connection = dialect.connect(location, false);
        PreparedStatement query = connection.prepareStatement(sql)) {
      dialect.prepareStream(connection, query);
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          consumer.accept(row.of(result));
        }
      }
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    } finally {
      streamPermits.release();
    }
  }

  private Session writer() throws SQLException {
    if (closed) {
      throw closedFailure();
    }
    Session known = writer;
    if (known != null) {
      return known;
    }
    Session fresh = new Session(dialect.connect(location, true));
    writer = fresh;
    return fresh;
  }

  private void rollback(Session session, Throwable failure) {
    try {
      dialect.rollback(session.connection());
    } catch (SQLException rollbackFailure) {
      // The connection is beyond use; the next write opens another, and the database drops the
      // transaction by itself.
      failure.addSuppressed(rollbackFailure);
      writer = null;
      closeQuietly(session, failure);
    }
  }

  private static void closeQuietly(Session session, Throwable failure) {
    try {
      session.close();
    } catch (SQLException closeFailure) {
      failure.addSuppressed(closeFailure);
    }
  }

  private Session borrow() throws SQLException {
    synchronized (idleReaders) {
      Session idle = idleReaders.pollFirst();
      if (idle != null) {
        return idle;
      }
    }
    return new Session(dialect.connect(location, false));
  }

  private void giveBack(Session session) {
    synchronized (idleReaders) {
      idleReaders.addFirst(session);
    }
  }

  private void acquire(Semaphore permits, String doing) {
    if (closed) {
      throw closedFailure();
    }
    try {
      if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw StorageFailure.saying(
            location,
            "The store (%s) has no connection free for "
                + doing
                + ". Maybe too much runs at once; try again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StorageFailure.saying(location, "The wait for the store (%s) was interrupted.");
    }
    if (closed) {
      permits.release();
      throw closedFailure();
    }
  }

  private VouchException closedFailure() {
    return StorageFailure.saying(
        location, "The store (%s) is closed. Maybe Vouch is shutting down.");
  }

  @Override
  public void close() {
    closed = true;
    writing.lock();
    readerPermits.acquireUninterruptibly(READERS);
    streamPermits.acquireUninterruptibly(STREAMS);
    try {
      closeAll();
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    } finally {
      streamPermits.release(STREAMS);
      readerPermits.release(READERS);
      writing.unlock();
    }
  }

  private void closeAll() throws SQLException {
    for (Session reader : idleReaders) {
      reader.close();
    }
    idleReaders.clear();
    Session last = writer;
    writer = null;
    if (last != null) {
      // The last connection to leave folds the write-ahead log into the file.
      last.close();
    }
  }
}
