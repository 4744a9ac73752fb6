package io.vouch.memory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.JobId;
import io.vouch.domain.TurnId;
import io.vouch.domain.people.Event;
import io.vouch.memory.VouchStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A store that an earlier release wrote is found whole by this one, on every database. */
abstract class MigrationContract {
  private static final int ROWS = 3;

  /** Those that others refer to first. */
  private static final List<String> TABLES =
      List.of(
          "conversation",
          "turn",
          "model_exchange",
          "ranking_config",
          "ranking_activation",
          "experiment",
          "exposure",
          "ranked_request",
          "item",
          "person",
          "event",
          "impression",
          "profile_fact",
          "audit",
          "job",
          "access_key",
          "import_stage",
          "stage_item",
          "stage_person",
          "stage_event",
          "memory_events",
          "episodes",
          "offline_candidates",
          "prior_relations",
          "prior_observations",
          "prior_update_history",
          "penalty_weight_update_history",
          "tuning_proposals");

  abstract StoreLocation location() throws Exception;

  abstract Connection connect() throws SQLException;

  @Test
  void open_storeWithTenants_findsEveryRow() throws Exception {
    migrateTo("7");
    Map<String, List<Map<String, Object>>> before = new TreeMap<>();
    try (Connection connection = connect()) {
      for (String table : TABLES) {
        fill(connection, table);
        before.put(table, rows(connection, table));
      }
    }

    try (VouchStore store = JdbcVouchStore.open(location())) {
      List<Event> events = new ArrayList<>();
      store.events().forEach(events::add);
      assertThat(events).hasSize(ROWS);
      assertThat(store.conversations().turn(new TurnId("turn_id2"))).isPresent();
      assertThat(store.jobs().find(new JobId("job_id1"))).isPresent();
      assertThat(store.jobs().result(new JobId("job_id1"))).contains("{}");
      assertThat(store.catalogue().count()).isEqualTo(ROWS);
      assertThat(store.catalogue().version().sequence()).isZero();
      assertThat(store.rankings().active()).isPresent();
      assertThat(store.rankings().activations()).hasSize(ROWS);
    }
    try (Connection connection = connect()) {
      for (String table : TABLES) {
        assertThat(rows(connection, table)).as(table).isEqualTo(before.get(table));
      }
      assertThat(columns(connection, "%")).doesNotContainKey("tenant_id");
    }
  }

  private void migrateTo(String version) throws Exception {
    Dialect dialect = Dialect.of(location());
    FluentConfiguration flyway = Flyway.configure();
    dialect.reachFrom(flyway, location());
    flyway
        .locations("classpath:db/migration", "classpath:" + dialect.vendorMigrations())
        .placeholders(dialect.placeholders())
        .target(version)
        .load()
        .migrate();
  }

  private static void fill(Connection connection, String table) throws SQLException {
    Map<String, String> types = columns(connection, table);
    types.remove("tenant_id");
    String sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", types.keySet()),
                String.join(", ", types.keySet().stream().map(column -> "?").toList()));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int row = 1; row <= ROWS; row++) {
        int place = 1;
        for (Map.Entry<String, String> column : types.entrySet()) {
          insert.setObject(place++, value(column.getKey(), column.getValue(), row));
        }
        insert.executeUpdate();
      }
    }
  }

  private static Object value(String column, String type, int row) {
    if (type.startsWith("int") || type.startsWith("bigint")) {
      return row;
    }
    if (type.startsWith("double") || type.startsWith("float")) {
      return row / 8.0;
    }
    return switch (column) {
      case "attributes" -> "{}";
      case "price_currency" -> "EUR";
      case "kind" -> "import";
      case "state" -> "done";
      default -> column.endsWith("json") ? "{}" : column + row;
    };
  }

  /** Names and types of a table's columns; a sequence comes with a type of its own. */
  private static Map<String, String> columns(Connection connection, String table)
      throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (ResultSet columns =
        connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
      while (columns.next()) {
        String type = columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        types.put(columns.getString("COLUMN_NAME"), type.replace("bigserial", "bigint"));
      }
    }
    return types;
  }

  /** Every row in the order of all columns but the tenant. */
  private static List<Map<String, Object>> rows(Connection connection, String table)
      throws SQLException {
    List<String> names = new ArrayList<>(columns(connection, table).keySet());
    names.remove("tenant_id");
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select * from " + table + " order by " + String.join(", ", names))) {
      while (result.next()) {
        Map<String, Object> row = new TreeMap<>();
        for (String name : names) {
          row.put(name, result.getObject(name));
        }
        rows.add(row);
      }
    }
    assertThat(rows).as(table).hasSize(ROWS);
    return rows;
  }
}
