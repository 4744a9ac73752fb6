package io.vouch.memory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.WindowId;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.experiment.RankedRequest;
import io.vouch.memory.ImportStage;
import io.vouch.memory.OwnedRows;
import io.vouch.memory.Samples;
import io.vouch.memory.VouchStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Erasing, checked against the schema itself: a new table with a person column fails here until it
 * is handled.
 */
final class ErasureTest {
  private static final String PERSON = "erase-me-7f3a";

  @TempDir Path folder;

  @Test
  void erase_personWithRowsInEveryOwnedTable_leavesNoRowAndNoTextOnDisk() throws Exception {
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(folder))) {
      fill(store, PERSON);
      fill(store, "somebody-else");
      List<String> owned = ownedTables();

      assertThat(owned)
          .hasSizeGreaterThan(8)
          .allSatisfy(table -> assertThat(rows(table, PERSON)).isPositive());
      assertThat(store.people().export(new PersonId(PERSON)))
          .allSatisfy(rows -> assertThat(rows.rows()).as(rows.table()).isNotEmpty())
          .extracting(OwnedRows::table)
          .containsExactlyInAnyOrderElementsOf(owned);
      store.people().erase(new PersonId(PERSON));
      assertThat(owned)
          .allSatisfy(table -> {
            assertThat(rows(table, PERSON)).as(table).isZero();
            assertThat(rows(table, "somebody-else")).as(table).isPositive();
          });
    }
    assertThat(textOnDisk()).doesNotContain(PERSON).contains("somebody-else");
  }

  /** Whoever adds a table says here that nobody owns its rows, or gives it a person_id. */
  @Test
  void everyTable_hasOwnersOrIsNobodys() throws Exception {
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(folder))) {
      store.catalogue().count();
      List<String> all = new ArrayList<>(tables());
      all.removeAll(ownedTables());
      assertThat(all)
          .containsExactlyInAnyOrder(
              "catalogue_version",
              "item",
              "ranking_config",
              "ranking_activation",
              "audit",
              "experiment",
              "job",
              "access_key",
              "import_stage",
              "stage_item",
              "memory_events",
              "episodes",
              "offline_candidates",
              "prior_relations",
              "prior_observations",
              "prior_update_history",
              "penalty_weight_update_history",
              "tuning_proposals",
              "flyway_schema_history");
    }
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = connect();
        ResultSet found =
            connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static void fill(VouchStore store, String id) throws SQLException {
    store.events().append(List.of(Samples.event("e-" + id, id, "i", 1)));
    store.events().appendImpressions(List.of(Samples.impression(id, "i", 1, 1)));
    store.conversations().start(Samples.conversation("c-" + id, id, 1));
    store
        .conversations()
        .append(
            FinishedTurn.of(
                Samples.turn("t-" + id, "c-" + id, 1), List.of(Samples.exchange("t-" + id, 1))));
    store.profiles().append(List.of(Samples.asserted("f-" + id, id, 1)));
    List<LiveArm> arms = List.of(new LiveArm("a", "v1", 0.5), new LiveArm("b", "v2", 0.5));
    WindowId window = new WindowId("x");
    store.experiments().save(new LiveWindow(window, "salt", arms, 1, 2, null));
    store.experiments().expose(new Exposure(window, new PersonId(id), "a", "v1", 1));
    store
        .experiments()
        .keep(
            new RankedRequest(
                window, new PersonId(id), new RecommendationId("r-" + id), 1, "packed"),
            10);
    try (ImportStage stage = store.stage("stage-of-" + id.length())) {
      stage.people(List.of(Samples.person(id)));
      stage.events(List.of(Samples.event("s-" + id, id, "i", 1)));
      stage.checkpoint("one");
    }
  }

  private List<String> ownedTables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = connect()) {
      DatabaseMetaData schema = connection.getMetaData();
      try (ResultSet columns = schema.getColumns(null, null, "%", "person_id")) {
        while (columns.next()) {
          tables.add(columns.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  private long rows(String table, String person) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "select count(*) from %s where person_id = '%s'".formatted(table, person))) {
      return count.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(table, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(StoreLocation.directory(folder).jdbcUrl());
  }

  private String textOnDisk() throws IOException {
    StringBuilder text = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }
}
