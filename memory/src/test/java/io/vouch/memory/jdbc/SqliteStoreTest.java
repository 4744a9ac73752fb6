package io.vouch.memory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.JobId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.memory.ImportStage;
import io.vouch.memory.JobKind;
import io.vouch.memory.JobState;
import io.vouch.memory.JobStore.Job;
import io.vouch.memory.Samples;
import io.vouch.memory.VouchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the SQLite store promises. */
final class SqliteStoreTest {
  @TempDir Path folder;

  @Test
  void open_missingFolder_makesIt() {
    Path deep = folder.resolve("a").resolve("b");
    open(deep).close();

    assertThat(deep.resolve(StoreLocation.FILE_NAME)).exists();
  }

  @Test
  void open_again_findsWhatWasThere() {
    try (VouchStore store = open(folder)) {
      store.catalogue().upsert(Samples.SCHEMA, List.of(Samples.item("a")));
    }
    try (VouchStore store = open(folder)) {
      assertThat(store.catalogue().page(null, 9)).containsExactly(Samples.item("a"));
    }
  }

  @Test
  void publish_firstImport_leavesTheSchemaOfTheMigrations() throws Exception {
    open(folder.resolve("empty")).close();
    try (VouchStore store = open(folder.resolve("imported"))) {
      try (ImportStage stage = store.stage("first")) {
        stage.items(List.of(Samples.item("a")));
        stage.events(List.of(Samples.event("e", "p", "a", 1)));
        stage.publish(Samples.SCHEMA);
      }
    }

    assertThat(definitions(folder.resolve("imported")))
        .isEqualTo(definitions(folder.resolve("empty")));
  }

  @Test
  void close_lastConnection_leavesOneFile() throws Exception {
    try (VouchStore store = open(folder)) {
      store.events().append(List.of(Samples.event("e", "p", "i", 1)));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly(StoreLocation.FILE_NAME);
    }
  }

  @Test
  void location_fromTheEnvironment_prefersTheUrl() {
    assertThat(StoreLocation.fromEnvironment(Map.of()).shown()).endsWith("data/vouch.db");
    assertThat(StoreLocation.fromEnvironment(Map.of("VOUCH_DATA_DIR", "/srv/v")).shown())
        .isEqualTo("/srv/v/vouch.db");
    assertThat(
            StoreLocation.fromEnvironment(
                Map.of(
                    "VOUCH_DATABASE_URL",
                    "jdbc:postgresql://me:secret@db/v?password=secret",
                    "VOUCH_DATA_DIR",
                    "/x")))
        .hasToString("jdbc:postgresql://db/v");
  }

  @Test
  void durability_powerCut_flushesEveryCommit() {
    StoreLocation location =
        StoreLocation.directory(folder).with(StoreLocation.Durability.POWER_CUT);
    JdbcVouchStore.open(location).close();
    Database database = new Database(location);

    assertThat(database.<Long>write(session -> session.number("pragma synchronous"))).isEqualTo(2);
    assertThat(
            database.<String>read(session ->
                session
                    .first("pragma journal_mode", row -> row.text("journal_mode"))
                    .orElseThrow()))
        .isEqualTo("wal");
    database.close();
  }

  @Test
  void read_stateThatNoReleaseKnows_saysWhichAndWhatThereIs() throws Exception {
    try (VouchStore store = open(folder)) {
      JobId id = new JobId("j");
      store.jobs().save(new Job(id, JobKind.IMPORT, JobState.RUNNING, "{}", null, 1, 1));
      try (Connection connection =
              DriverManager.getConnection(StoreLocation.directory(folder).jdbcUrl());
          Statement statement = connection.createStatement()) {
        statement.execute("update job set state = 'paused'");
      }

      assertThatThrownBy(() -> store.jobs().find(id))
          .isInstanceOf(VouchException.class)
          .hasMessageContaining("(paused) of column (state)")
          .hasMessageContaining("[running, done, failed, stopped, interrupted]")
          .hasMessageContaining("Maybe a newer release");
    }
  }

  @Test
  void itemField_view_listsEveryFieldAndValue() throws Exception {
    try (VouchStore store = open(folder)) {
      store.catalogue().upsert(Samples.SCHEMA, List.of(Samples.item("a"), Samples.bare("b")));
    }
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(StoreLocation.directory(folder).jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select item_id, field, kind, number_value, text_value from item_field where field"
                    + " <> 'plot' order by 1, 2, 5")) {
      while (result.next()) {
        rows.add(
            "%s %s %s %s %s"
                .formatted(
                    result.getString(1),
                    result.getString(2),
                    result.getString(3),
                    result.getString(4),
                    result.getString(5)));
      }
    }
    assertThat(rows)
        .containsExactly(
            "a eco flag null false",
            "a genre category null Drama",
            "a genre category null Sci-Fi",
            "a year number 1999.5 null");
  }

  @Test
  void threads_readingAndWriting_agreeInTheEnd() throws Exception {
    try (VouchStore store = open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<Integer>> writes = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String name = "e" + i % 30 + "-";
        writes.add(
            threads.submit(() -> {
              int added =
                  store
                      .events()
                      .append(
                          List.of(
                              Samples.event(name + 1, "p", "i", 1),
                              Samples.event(name + 2, "p", "i", 2)));
              store.events().history(new PersonId("p"), 5);
              return added;
            }));
      }
      int added = 0;
      for (Future<Integer> write : writes) {
        added += write.get();
      }
      assertThat(added).isEqualTo(60);
      assertThat(store.events().count()).isEqualTo(60);
    }
  }

  private static List<String> definitions(Path directory) throws Exception {
    List<String> all = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(StoreLocation.directory(directory).jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select lower(sql) from sqlite_master where sql is not null order by type, name")) {
      while (result.next()) {
        all.add(result.getString(1));
      }
    }
    return all;
  }

  private static VouchStore open(Path path) {
    return JdbcVouchStore.open(StoreLocation.directory(path));
  }
}
