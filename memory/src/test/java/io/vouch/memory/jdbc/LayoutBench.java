package io.vouch.memory.jdbc;

import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.memory.jdbc.rows.AttributeText;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the two ways to keep an item's attributes, one text or one row per value, by reading all
 * of a store's items.
 *
 * <p>Argument: the folder of a store with items, as {@link StoreBench} leaves it; it gets a second
 * copy of the attributes.
 */
final class LayoutBench {
  private static final int ROUNDS = 5;

  private LayoutBench() {}

  public static void main(String[] arguments) throws SQLException {
    String url = StoreLocation.directory(Path.of(arguments[0])).jdbcUrl();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists field_row as select * from item_field order by item_id");
      statement.execute("create index if not exists field_row_by_item on field_row (item_id)");
      for (int round = 0; round < ROUNDS; round++) {
        measure("one text per item", () -> texts(statement));
        measure("one row per value", () -> rows(statement));
      }
      statement.execute("drop table field_row");
    }
  }

  private interface Reading {
    int items() throws SQLException;
  }

  private static void measure(String what, Reading reading) throws SQLException {
    long start = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int items = reading.items();
    System.out.printf(
        Locale.ROOT,
        "%s: %,d items in %.2f s, %.2f cpu s, load average %.1f%n",
        what,
        items,
        (System.nanoTime() - start) / 1e9,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static int texts(Statement statement) throws SQLException {
    List<Map<String, FieldValue>> items = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery("select item_id, attributes from item order by item_id")) {
      while (result.next()) {
        items.add(AttributeText.read(result.getString(1), result.getString(2)));
      }
    }
    return items.size();
  }

  private static int rows(Statement statement) throws SQLException {
    Map<String, Map<String, FieldValue>> items = new HashMap<>();
    String sql =
        "select item_id, field, kind, number_value, text_value from field_row order by item_id";
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        Map<String, FieldValue> fields =
            items.computeIfAbsent(result.getString(1), id -> new HashMap<>());
        fields.merge(result.getString(2), value(result), LayoutBench::joined);
      }
    }
    return items.size();
  }

  private static FieldValue value(ResultSet result) throws SQLException {
    return switch (result.getString(3)) {
      case "number" -> new NumberValue(result.getDouble(4));
      case "flag" -> new FlagValue(Boolean.parseBoolean(result.getString(5)));
      case "category" -> CategoryValue.of(result.getString(5));
      default -> new TextValue(result.getString(5));
    };
  }

  private static FieldValue joined(FieldValue first, FieldValue second) {
    List<String> names = new ArrayList<>(((CategoryValue) first).names());
    names.addAll(((CategoryValue) second).names());
    return new CategoryValue(names);
  }
}
