package io.vouch.simulator.demo;

import io.vouch.messages.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The word lists behind the demo market, read from the resource {@code market.txt}. */
record MarketParts(
    List<Department> departments,
    List<Kind> kinds,
    Map<String, List<Integer>> kindsByDepartment,
    Map<String, List<String>> lists) {
  private static final DemoMessages SAY = Messages.of(DemoMessages.class);

  /** A department of the shop: what its items have in common. */
  record Department(
      String name,
      List<String> brands,
      List<String> audiences,
      List<String> colours,
      List<String> closings) {}

  /**
   * One kind of item.
   *
   * @param medianPrice EUR, major units
   * @param priceSpread standard deviation of the price's natural logarithm
   * @param flags share of the items that carry the flag, by flag name
   * @param titles patterns with {@code {m}} for the model name; empty means brand, model, noun
   */
  record Kind(
      Department department,
      String plural,
      String noun,
      double medianPrice,
      double priceSpread,
      double medianKilograms,
      List<String> materials,
      List<String> features,
      Map<String, Double> flags,
      List<String> titles,
      int pages,
      int minutes) {}

  static MarketParts load() {
    try (InputStream in = MarketParts.class.getResourceAsStream("market.txt")) {
      Objects.requireNonNull(in, SAY.partsMissing());
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The indexes, in {@link #kinds}, of the kinds of a department. */
  List<Integer> kindsOf(Department department) {
    return Objects.requireNonNull(kindsByDepartment.get(department.name()), department.name());
  }

  List<String> list(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  private static MarketParts read(BufferedReader reader) {
    List<Department> departments = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    @Nullable String listName = null;
    for (String line : reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      if (line.startsWith("@")) {
        departments.add(department(columns(line.substring(1))));
      } else if (line.startsWith("=")) {
        listName = line.substring(1).strip();
      } else if (listName != null) {
        lists.put(listName, split(line, line.contains(";") ? ";" : ","));
      } else {
        kinds.add(kind(departments.getLast(), columns(line)));
      }
    }
    Map<String, List<Integer>> byDepartment = new LinkedHashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      String department = kinds.get(i).department().name();
      byDepartment.computeIfAbsent(department, name -> new ArrayList<>()).add(i);
    }
    return new MarketParts(List.copyOf(departments), List.copyOf(kinds), byDepartment, lists);
  }

  private static Department department(List<String> columns) {
    return new Department(
        columns.get(0),
        split(columns.get(1), ","),
        split(columns.get(2), ","),
        split(columns.get(3), ","),
        split(columns.get(4), ";"));
  }

  private static Kind kind(Department department, List<String> columns) {
    Map<String, String> extras = extras(columns.size() > 7 ? columns.get(7) : "");
    String titles = extras.remove("title");
    String pages = extras.remove("pages");
    String minutes = extras.remove("minutes");
    Map<String, Double> flags = new TreeMap<>();
    extras.forEach((name, share) -> flags.put(name, Double.valueOf(share)));
    return new Kind(
        department,
        columns.get(0),
        columns.get(1),
        Double.parseDouble(columns.get(2)),
        Double.parseDouble(columns.get(3)),
        Double.parseDouble(columns.get(4)),
        split(columns.get(5), ","),
        split(columns.get(6), ";"),
        flags,
        titles == null ? List.of() : split(titles, "/"),
        pages == null ? 0 : Integer.parseInt(pages),
        minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private static Map<String, String> extras(String column) {
    Map<String, String> extras = new LinkedHashMap<>();
    for (String extra : split(column, ",")) {
      int equals = extra.indexOf('=');
      extras.put(extra.substring(0, equals), extra.substring(equals + 1));
    }
    return extras;
  }

  private static List<String> columns(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
