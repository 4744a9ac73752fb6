package io.vouch.memory.jdbc;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a database to the schema this release knows, by Flyway; refuses one that a newer release
 * has written.
 *
 * <p>A database that is already there is left alone without starting Flyway, which keeps the start
 * short.
 */
final class Migrations {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  /** The newest version under {@code db/migration} and {@code db/vendor}; a test compares them. */
  static final MigrationVersion CURRENT = MigrationVersion.fromVersion("8");

  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

  /** Held, because a level set on a logger that nobody holds is forgotten. */
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private static final String HISTORY = "flyway_schema_history";

  private final StoreLocation location;
  private final Dialect dialect;

  Migrations(StoreLocation location) {
    this.location = location;
    this.dialect = Dialect.of(location);
  }

  /** Migrates where needed. */
  void run() {
    if (!isCurrent()) {
      if (dialect == Dialect.SQLITE) {
        // A file lock belongs to the whole process, so two threads of it need a lock of their own.
        synchronized (Migrations.class) {
          migrateAlone(Path.of(location.shown() + ".migrating"));
        }
      } else {
        migrate();
      }
    }
  }

  private boolean isCurrent() {
    Optional<MigrationVersion> applied = applied();
    if (applied.isPresent() && applied.get().isNewerThan(CURRENT)) {
      throw StorageFailure.saying(SAY.schemaIsNewer(location.shown(), applied.get(), CURRENT));
    }
    return applied.filter(CURRENT::equals).isPresent();
  }

  private Optional<MigrationVersion> applied() {
    try (Connection connection = dialect.connect(location);
        ResultSet tables =
            connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
      return tables.next() ? newest(connection) : Optional.empty();
    } catch (SQLException failure) {
      throw StorageFailure.of(location, failure);
    }
  }

  private static Optional<MigrationVersion> newest(Connection connection) throws SQLException {
    String sql = "select version from " + HISTORY + " where success and version is not null";
    Optional<MigrationVersion> newest = Optional.empty();
    try (Statement statement = connection.createStatement();
        ResultSet versions = statement.executeQuery(sql)) {
      while (versions.next()) {
        MigrationVersion version = MigrationVersion.fromVersion(versions.getString("version"));
        if (newest.isEmpty() || version.isNewerThan(newest.get())) {
          newest = Optional.of(version);
        }
      }
    }
    return newest;
  }

  /**
   * Flyway cannot lock SQLite against a second process that starts at the same moment; a lock file
   * can.
   */
  private void migrateAlone(Path lockFile) {
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!isCurrent()) {
        migrate();
      }
      Files.deleteIfExists(lockFile);
    } catch (IOException e) {
      throw new VouchException(ErrorCode.STORAGE, SAY.folderCannotBeWritten(location.shown()), e);
    }
  }

  private void migrate() {
    // Flyway reports every step; somebody who starts the product for the first time did not ask for
    // that.
    FLYWAY_LOG.setLevel(Level.WARNING);
    applied().ifPresent(before -> LOG.info(SAY.schemaIsBrought(location.shown(), before, CURRENT)));
    try {
      FluentConfiguration flyway = Flyway.configure(Migrations.class.getClassLoader());
      dialect.reachFrom(flyway, location);
      flyway
          .locations("classpath:db/migration", "classpath:" + dialect.vendorMigrations())
          .placeholders(dialect.placeholders())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new VouchException(
          ErrorCode.STORAGE, SAY.schemaNotBroughtUpToDate(location.shown()), e);
    }
  }
}
