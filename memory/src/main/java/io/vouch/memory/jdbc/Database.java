package io.vouch.memory.jdbc;

import io.vouch.domain.VouchException;
import io.vouch.memory.jdbc.rows.ColumnCache;
import io.vouch.messages.Messages;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * One database, to be written to, read and streamed from, each over connections of its own, so that
 * readers never wait for writers.
 *
 * <p>Thread-safe. Every write is one transaction; when {@link #write} returns, it is committed. On
 * SQLite writes run one after another; on PostgreSQL side by side, each statement seeing what was
 * committed before it. A read is as many statements as it runs, each seeing a committed state.
 * Closing waits for whatever runs.
 */
final class Database implements AutoCloseable {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  /** How often a transaction is tried that the server ends because another stood in its way. */
  private static final int ATTEMPTS = 5;

  private final StoreLocation location;
  private final Dialect dialect;
  private final ColumnCache columns = new ColumnCache();
  private final Sessions writers;
  private final Sessions readers;
  private final Sessions streams;
  private final ReadWriteLock running = new ReentrantReadWriteLock();
  private volatile boolean closed;

  Database(StoreLocation location) {
    this.location = location;
    this.dialect = Dialect.of(location);
    this.writers = dialect.writers(location, columns);
    this.readers = dialect.readers(location, columns);
    this.streams = dialect.streams(location, columns);
  }

  /** Something done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Session session) throws SQLException;
  }

  /** A maintenance step on a writer outside a transaction. */
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

  /**
   * Runs one transaction; all of it is kept or, on any failure, nothing. The work may run more than
   * once, since the server may end it in favour of another; it must leave nothing behind but rows.
   */
  <T> T write(Work<T> work) {
    return whileOpen(() -> {
      for (int attempt = 1; ; attempt++) {
        try {
          return transaction(work);
        } catch (SQLException failure) {
          if (attempt == ATTEMPTS || !StorageFailure.isCollision(failure)) {
            throw failure;
          }
        }
      }
    });
  }

  private <T> T transaction(Work<T> work) throws SQLException {
    Session session = writers.take();
    boolean sound = true;
    try {
      dialect.begin(session);
      try {
        T result = work.on(session);
        dialect.commit(session);
        return result;
      } catch (SQLException | RuntimeException | Error failure) {
        sound = isRolledBack(session, failure);
        throw failure;
      }
    } finally {
      if (sound) {
        writers.giveBack(session);
      } else {
        writers.discard(session);
      }
    }
  }

  /** Whether it worked; where not, the connection is beyond use, and the database rolls back. */
  private boolean isRolledBack(Session session, Throwable failure) {
    try {
      dialect.rollback(session.connection());
      return true;
    } catch (SQLException rollbackFailure) {
      failure.addSuppressed(rollbackFailure);
      return false;
    }
  }

  /** Runs a step on a writer between transactions. */
  void upkeep(Upkeep step) {
    lend(
        writers,
        session -> {
          step.on(session.connection());
          return session;
        });
  }

  /** Runs queries on a connection for reading. */
  <T> T read(Work<T> work) {
    return lend(readers, work);
  }

  /**
   * Hands every row of a query to a consumer as it is read. The query has a connection of its own,
   * so that a slow consumer cannot starve the readers and may call the store.
   */
  <T> void stream(String sql, Session.Reading<T> reading, Consumer<? super T> consumer) {
    lend(
        streams,
        session -> {
          session.stream(sql, reading, consumer);
          return session;
        });
  }

  private <T> T lend(Sessions from, Work<T> work) {
    return whileOpen(() -> {
      Session session = from.take();
      T result;
      try {
        result = work.on(session);
      } catch (SQLException | RuntimeException | Error failure) {
        discard(from, session, failure);
        throw failure;
      }
      from.giveBack(session);
      return result;
    });
  }

  private static void discard(Sessions from, Session session, Throwable failure) {
    try {
      from.discard(session);
    } catch (SQLException closeFailure) {
      failure.addSuppressed(closeFailure);
    }
  }

  /** Never waits for a closing that has begun, which waits for whatever runs. */
  private <T> T whileOpen(Call<T> call) {
    if (!running.readLock().tryLock()) {
      throw closedFailure();
    }
    try {
      if (closed) {
        throw closedFailure();
      }
      return call.run();
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    } finally {
      running.readLock().unlock();
    }
  }

  @FunctionalInterface
  private interface Call<T> {
    T run() throws SQLException;
  }

  private VouchException closedFailure() {
    return StorageFailure.saying(SAY.storeClosed(location.shown()));
  }

  @Override
  public void close() {
    closed = true;
    running.writeLock().lock();
    try {
      streams.close();
      readers.close();
      writers.close();
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    } finally {
      running.writeLock().unlock();
    }
  }
}
