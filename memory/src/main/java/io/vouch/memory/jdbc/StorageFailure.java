package io.vouch.memory.jdbc;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns a database's failure into a sentence for a person. */
final class StorageFailure {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";

  private StorageFailure() {}

  /** The failure of a location in a person's words, with the database's own as its cause. */
  static VouchException of(StoreLocation location, SQLException cause) {
    String store = location.shown();
    String sentence =
        cause instanceof SQLiteException sqlite ? sqlite(sqlite, store) : standard(cause, store);
    return new VouchException(ErrorCode.STORAGE, sentence, cause);
  }

  /** The failure with that sentence. */
  static VouchException saying(String sentence) {
    return new VouchException(ErrorCode.STORAGE, sentence);
  }

  /** The failure of having waited for a connection in vain. */
  static VouchException busy(StoreLocation location) {
    return saying(SAY.noConnectionFree(location.shown()));
  }

  private static String sqlite(SQLiteException cause, String store) {
    // An extended code carries the plain code in its lowest byte.
    return switch (SQLiteErrorCode.getErrorCode(cause.getResultCode().code & 0xff)) {
      case SQLITE_FULL -> SAY.storeDiskFull(store);
      case SQLITE_BUSY, SQLITE_LOCKED -> SAY.storeLocked(store);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> SAY.storeNotWritable(store);
      case SQLITE_CANTOPEN -> SAY.storeCannotBeOpened(store);
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> SAY.storeUnsound(store);
      case SQLITE_IOERR -> SAY.storeDiskFailed(store);
      default -> SAY.storeFailed(store, oneLine(cause));
    };
  }

  private static String standard(SQLException cause, String store) {
    if (cause instanceof SQLTransientConnectionException timeout) {
      return timeout.getCause() instanceof SQLException unreachable
          ? standard(unreachable, store)
          : SAY.noConnectionFree(store);
    }
    String state = String.valueOf(cause.getSQLState());
    if (state.startsWith("08") || state.startsWith("57P")) {
      return SAY.databaseUnreachable(store);
    }
    return switch (state) {
      case "28000", "28P01", "42501" -> SAY.databaseRefusedUser(store);
      case "3D000" -> SAY.databaseMissing(store);
      case "53100" -> SAY.databaseDiskFull(store);
      case "25006" -> SAY.databaseNotWritable(store);
      case SERIALIZATION_FAILURE, DEADLOCK, "55P03" -> SAY.databaseLocked(store);
      default -> SAY.databaseFailed(store, oneLine(cause));
    };
  }

  /** Whether the failure is a broken unique, foreign or primary key. */
  static boolean isConstraint(SQLException cause) {
    if (cause instanceof SQLiteException sqlite) {
      return (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }
    return String.valueOf(cause.getSQLState()).startsWith("23");
  }

  /** Whether the failure is a foreign key to a row that is not there. */
  static boolean isMissingReference(SQLException cause) {
    if (cause instanceof SQLiteException sqlite) {
      return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY;
    }
    return "23503".equals(cause.getSQLState());
  }

  /** Whether PostgreSQL ended a transaction in favour of another, so that it may be tried again. */
  static boolean isCollision(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    return state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK);
  }

  private static String oneLine(SQLException cause) {
    String message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    String cut = message.length() <= 200 ? message : message.substring(0, 200) + "…";
    return cut.isEmpty() ? cut : cut.substring(0, 1).toLowerCase(Locale.ROOT) + cut.substring(1);
  }
}
