package io.vouch.memory.jdbc;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns a database's failure into a sentence for a person. */
final class StorageFailure {
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String BUSY =
      "The store (%s) has no connection free. Maybe too much runs at once; try again.";

  private StorageFailure() {}

  /** The failure of a location in a person's words, with the database's own as its cause. */
  static VouchException of(StoreLocation location, SQLException cause) {
    String sentence = cause instanceof SQLiteException sqlite ? sqlite(sqlite) : standard(cause);
    return new VouchException(ErrorCode.STORAGE, sentence.formatted(location.shown()), cause);
  }

  /** The failure with that sentence, where {@code %s} stands for the location. */
  static VouchException saying(StoreLocation location, String sentence) {
    return new VouchException(ErrorCode.STORAGE, sentence.formatted(location.shown()));
  }

  /** The failure of having waited for a connection in vain. */
  static VouchException busy(StoreLocation location) {
    return saying(location, BUSY);
  }

  private static String sqlite(SQLiteException cause) {
    // An extended code carries the plain code in its lowest byte.
    return switch (SQLiteErrorCode.getErrorCode(cause.getResultCode().code & 0xff)) {
      case SQLITE_FULL ->
          "The disk of the store (%s) is full. Maybe free some space and try again.";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "The store (%s) stayed locked by another process for too long. Maybe an import is being published; try again.";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "The store (%s) cannot be written. Maybe the folder or the file is read-only for this user.";
      case SQLITE_CANTOPEN ->
          "The store (%s) cannot be opened. Maybe the folder is missing or read-only for this user.";
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT ->
          "The store (%s) is not a sound SQLite database. Maybe restore it from a backup or name another folder.";
      case SQLITE_IOERR ->
          "The disk of the store (%s) failed to read or write. Maybe it is full or was unmounted.";
      default -> "The store (%s) failed: " + oneLine(cause) + ". Maybe report this as a defect.";
    };
  }

  private static String standard(SQLException cause) {
    if (cause instanceof SQLTransientConnectionException timeout) {
      return timeout.getCause() instanceof SQLException unreachable ? standard(unreachable) : BUSY;
    }
    String state = String.valueOf(cause.getSQLState());
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "The database (%s) cannot be reached. Maybe it is not running or the URL is wrong.";
    }
    return switch (state) {
      case "28000", "28P01", "42501" ->
          "The database (%s) refused the user. Maybe the name, password or rights are wrong.";
      case "3D000" -> "The database (%s) does not exist. Maybe create it first.";
      case "53100" -> "The disk of the database (%s) is full. Maybe free some space and try again.";
      case "25006" -> "The database (%s) cannot be written. Maybe it is a read-only replica.";
      case SERIALIZATION_FAILURE, DEADLOCK, "55P03" ->
          "The database (%s) stayed locked by another process for too long. Maybe try again.";
      default -> "The database (%s) failed: " + oneLine(cause) + ". Maybe report this as a defect.";
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
    String message =
        String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ").replace("%", "%%");
    String cut = message.length() <= 200 ? message : message.substring(0, 200) + "…";
    return cut.isEmpty() ? cut : cut.substring(0, 1).toLowerCase(Locale.ROOT) + cut.substring(1);
  }
}
