package io.vouch.memory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.people.Event;
import io.vouch.memory.Samples;
import io.vouch.memory.VouchStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class StoreFailureTest {
  @TempDir Path folder;

  @Test
  void open_folderUnderAFile_saysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertFails(() -> open(file.resolve("data")), "cannot be made", "is a file");
  }

  @Test
  void open_readOnlyFolder_saysSo() {
    Path readOnly = folder.resolve("locked");
    boolean locked =
        readOnly.toFile().mkdir() && readOnly.toFile().setReadOnly() && !Files.isWritable(readOnly);
    if (!locked) {
      // The superuser may write everywhere but here.
      readOnly = Path.of("/proc/self");
    }
    Path chosen = readOnly;
    assumeTrue(Files.isDirectory(chosen), "This system has no folder that this user cannot write");

    assertFails(() -> open(chosen), "cannot be opened", "read-only");
  }

  @Test
  void open_fileThatIsNoDatabase_saysSo() throws IOException {
    Files.writeString(
        folder.resolve(StoreLocation.FILE_NAME), "This is a diary, not a database. ".repeat(500));

    assertFails(() -> open(folder), "not a sound SQLite database", "backup");
  }

  @Test
  void read_truncatedFile_saysSo() throws IOException {
    try (VouchStore store = open(folder)) {
      for (int i = 0; i < 50; i++) {
        store.events().append(events(i));
      }
    }
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve(StoreLocation.FILE_NAME).toFile(), "rw")) {
      file.setLength(file.length() * 2 / 5 / 4096 * 4096);
    }
    assertFails(
        () -> {
          try (VouchStore store = open(folder)) {
            store.events().forEach(event -> {});
          }
        },
        "not a sound SQLite database",
        "backup");
  }

  @Test
  void open_newerSchema_refuses() throws SQLException {
    open(folder).close();
    execute(
        "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
            + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'V99', 1, 'x', 1, 1)");

    assertFails(() -> open(folder), "schema version 99", "newer release");
  }

  @Test
  void open_unknownUrl_isAConfigurationFailure() {
    assertThatThrownBy(
            () -> JdbcVouchStore.open(StoreLocation.jdbc("jdbc:oracle:thin:me/secret@host")))
        .isInstanceOfSatisfying(
            VouchException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION));
  }

  @Test
  void open_databaseThatIsNotThere_neverPrintsThePassword() {
    assertFails(
        () ->
            JdbcVouchStore.open(
                StoreLocation.jdbc("jdbc:postgresql://127.0.0.1:1/vouch?user=u&password=secret")),
        "127.0.0.1:1",
        "not running");
  }

  @Test
  void use_afterClose_saysSo() {
    VouchStore store = open(folder);
    store.close();

    assertFails(() -> store.events().count(), "is closed", "shutting down");
    assertFails(() -> store.events().append(events(1)), "is closed", "shutting down");
    assertFails(() -> store.events().forEach(event -> {}), "is closed", "shutting down");
  }

  @Test
  void failures_ofTheDatabase_becomeSentences() {
    assertThat(sentence(SQLiteErrorCode.SQLITE_FULL)).contains("is full", "Maybe free some space");
    assertThat(sentence(SQLiteErrorCode.SQLITE_BUSY)).contains("locked by another process");
    assertThat(sentence(SQLiteErrorCode.SQLITE_READONLY_DBMOVED)).contains("cannot be written");
    assertThat(sentence(SQLiteErrorCode.SQLITE_IOERR_WRITE)).contains("failed to read or write");
    assertThat(sentence(SQLiteErrorCode.SQLITE_MISUSE)).contains("100% broken", "Maybe report");
    assertThat(StorageFailure.of(location(), new SQLException("no", "53100")))
        .hasMessageContaining("is full");
    assertThat(StorageFailure.of(location(), new SQLException("no", "28P01")))
        .hasMessageContaining("password");
  }

  @Test
  void migrations_onTheClassPath_endAtTheVersionTheCodeKnows() throws Exception {
    List<String> versions = new ArrayList<>();
    for (String place :
        List.of(
            "/db/migration",
            Dialect.SQLITE.vendorMigrations(),
            Dialect.POSTGRESQL.vendorMigrations())) {
      String absolute = place.startsWith("/") ? place : "/" + place;
      try (var files = Files.list(Path.of(Migrations.class.getResource(absolute).toURI()))) {
        files.forEach(
            file -> versions.add(file.getFileName().toString().replaceFirst("V(.*)__.*", "$1")));
      }
    }
    assertThat(versions)
        .allMatch(version -> !MigrationVersion.fromVersion(version).isNewerThan(Migrations.CURRENT))
        .contains(Migrations.CURRENT.toString());
  }

  private String sentence(SQLiteErrorCode code) {
    return StorageFailure.of(location(), new SQLiteException("100% broken", code)).getMessage();
  }

  private StoreLocation location() {
    return StoreLocation.directory(folder);
  }

  private static VouchStore open(Path path) {
    return JdbcVouchStore.open(StoreLocation.directory(path));
  }

  private static List<Event> events(int batch) {
    return IntStream.range(0, 100)
        .mapToObj(i -> Samples.event("event-" + batch + "-" + i, "person-" + i, "item-" + i, i))
        .toList();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(location().jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertFails(ThrowingCallable call, String named, String advice) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            VouchException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE))
        .hasMessageContaining(named)
        .hasMessageContaining("Maybe")
        .hasMessageContaining(advice)
        .hasMessageNotContaining("secret");
  }
}
