package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.PriceText;
import io.vouch.agent.importing.mapping.ValueText;
import io.vouch.agent.importing.reading.RowRead.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the values of one column look like.
 *
 * @param present rows of the sample that have a value
 * @param values all values, cells with several values counted one by one
 */
record ColumnProfile(int present, boolean severalPerCell, List<String> values) {
  /** Share of values that must agree before the column is taken for numbers, flags or times. */
  private static final double MOST = 0.9;

  private static final Pattern RANDOM_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-.*|[0-9a-fA-F]{20,}");

  static ColumnProfile of(TableSample sample, int column) {
    List<List<String>> cells =
        sample.rows().stream()
            .map((Row row) -> row.texts(column))
            .filter(c -> !c.isEmpty())
            .toList();
    boolean several = cells.stream().anyMatch(cell -> cell.size() > 1);
    return new ColumnProfile(cells.size(), several, cells.stream().flatMap(List::stream).toList());
  }

  boolean numeric() {
    return most(value -> ValueText.number(value) != null);
  }

  /** Numbers followed by one and the same unit. */
  boolean measured() {
    Set<String> units = new HashSet<>();
    values.forEach(value -> units.add(String.valueOf(ValueText.unit(value))));
    return !values.isEmpty() && units.size() == 1 && !units.contains("null");
  }

  boolean flags() {
    return distinct() <= 2 && present >= 2 && most(value -> ValueText.flag(value) != null);
  }

  boolean prices() {
    return most(value -> PriceText.parse(value) != null);
  }

  boolean times() {
    return most(value -> ValueText.timeMillis(value) != null);
  }

  boolean yearsInTitles() {
    return share(value -> ValueText.yearInTitle(value) != null) >= 0.5;
  }

  boolean randomIds() {
    return most(value -> RANDOM_ID.matcher(value).matches());
  }

  boolean addresses() {
    return most(value -> value.startsWith("http://") || value.startsWith("https://"));
  }

  int distinct() {
    return (int) values.stream().distinct().count();
  }

  double meanLength() {
    return values.stream().mapToInt(String::length).average().orElse(0);
  }

  double highest() {
    return values.stream()
        .map(ValueText::number)
        .filter(java.util.Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  /** Whether the values are names out of a small vocabulary rather than texts. */
  boolean names() {
    boolean repeats = distinct() <= Math.max(20, values.size() / 3);
    boolean shortEnough = meanLength() <= (values.size() < 50 ? 25 : 40);
    return !values.isEmpty() && repeats && shortEnough;
  }

  double share(Predicate<String> test) {
    return values.isEmpty() ? 0 : values.stream().filter(test).count() / (double) values.size();
  }

  private boolean most(Predicate<String> test) {
    return share(test) >= MOST;
  }
}
