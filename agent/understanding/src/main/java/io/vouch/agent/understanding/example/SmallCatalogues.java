package io.vouch.agent.understanding.example;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.tools.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Three invented catalogues small enough to know by heart: a shop in euros, films without prices,
 * and board games in pounds.
 */
public final class SmallCatalogues {
  private SmallCatalogues() {}

  /** 20 things of a sports and electronics shop, in euros. */
  public static Catalogue shop() {
    List<FieldDefinition> fields =
        List.of(
            FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
            FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY),
            FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND),
            FieldDefinition.of("colour", FieldKind.CATEGORY, FieldRole.COLOUR).called("color"),
            FieldDefinition.of("audience", FieldKind.CATEGORY, FieldRole.AUDIENCE).multi(),
            FieldDefinition.of("weight", FieldKind.NUMBER, FieldRole.WEIGHT).in("kg"),
            FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING).called("stars"),
            FieldDefinition.of("released", FieldKind.NUMBER, FieldRole.YEAR),
            FieldDefinition.of("battery_life", FieldKind.NUMBER, FieldRole.OTHER)
                .in("h")
                .called("battery"),
            FieldDefinition.of("eco_score", FieldKind.NUMBER, FieldRole.ECO_SCORE),
            FieldDefinition.of("waterproof", FieldKind.FLAG, FieldRole.OTHER)
                .called("water resistant"));
    List<Item> items = new ArrayList<>();
    for (String[] row : rows("shop")) {
      items.add(shopItem(row));
    }
    return Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(7), items);
  }

  /** 22 films with genres, people, length in minutes and rating; no prices. */
  public static Catalogue films() {
    List<FieldDefinition> fields =
        List.of(
            FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY)
                .multi()
                .called("genres"),
            FieldDefinition.of("director", FieldKind.CATEGORY, FieldRole.CREATOR).multi(),
            FieldDefinition.of("actor", FieldKind.CATEGORY, FieldRole.OTHER)
                .multi()
                .called("cast", "starring"),
            FieldDefinition.of("language", FieldKind.CATEGORY, FieldRole.OTHER),
            FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
            FieldDefinition.of("runtime", FieldKind.NUMBER, FieldRole.DURATION)
                .in("min")
                .called("length"),
            FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING)
                .called("stars", "score"));
    List<Item> items = new ArrayList<>();
    for (String[] row : rows("films")) {
      items.add(film(row));
    }
    return Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(3), items);
  }

  /** 20 board games of one shop, in pounds. */
  public static Catalogue games() {
    List<FieldDefinition> fields =
        List.of(
            FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("GBP"),
            FieldDefinition.of("kind", FieldKind.CATEGORY, FieldRole.CATEGORY)
                .multi()
                .called("type"),
            FieldDefinition.of("publisher", FieldKind.CATEGORY, FieldRole.BRAND),
            FieldDefinition.of("designer", FieldKind.CATEGORY, FieldRole.CREATOR)
                .called("designed by", "author"),
            FieldDefinition.of("language", FieldKind.CATEGORY, FieldRole.OTHER).multi(),
            FieldDefinition.of("players", FieldKind.NUMBER, FieldRole.OTHER).called("people"),
            FieldDefinition.of("playing_time", FieldKind.NUMBER, FieldRole.DURATION)
                .in("min")
                .called("play time"),
            FieldDefinition.of("age", FieldKind.NUMBER, FieldRole.OTHER).in("years"),
            FieldDefinition.of("complexity", FieldKind.NUMBER, FieldRole.OTHER)
                .called("weight", "difficulty"),
            FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING).called("stars"),
            FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
            FieldDefinition.of("solo", FieldKind.FLAG, FieldRole.OTHER).called("alone"),
            FieldDefinition.of("expansion", FieldKind.FLAG, FieldRole.OTHER).called("expansions"));
    List<Item> items = new ArrayList<>();
    for (String[] row : rows("games")) {
      items.add(game(row));
    }
    return Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(5), items);
  }

  /** The cells of each line of a file, whose first line names them. */
  private static List<String[]> rows(String name) {
    try (InputStream in = SmallCatalogues.class.getResourceAsStream(name + ".txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split("\\|")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item shopItem(String[] cell) {
    Map<String, FieldValue> values = new TreeMap<>();
    names(values, "category", cell[4]);
    names(values, "brand", cell[5]);
    names(values, "colour", cell[6]);
    names(values, "audience", cell[7]);
    number(values, "weight", cell[8]);
    number(values, "rating", cell[9]);
    number(values, "released", cell[10]);
    number(values, "battery_life", cell[11]);
    number(values, "eco_score", cell[12]);
    values.put("waterproof", new FlagValue(cell[13].equals("yes")));
    Money price = Money.ofMajor(new BigDecimal(cell[3]), "EUR");
    return new Item(new ItemId(cell[0]), cell[1], cell[2], price, !cell[0].equals("s08"), values);
  }

  private static Item film(String[] cell) {
    Map<String, FieldValue> values = new TreeMap<>();
    names(values, "genre", cell[3]);
    names(values, "director", cell[4]);
    names(values, "actor", cell[5]);
    names(values, "language", cell[6]);
    number(values, "year", cell[7]);
    number(values, "runtime", cell[8]);
    number(values, "rating", cell[9]);
    return new Item(new ItemId(cell[0]), cell[1], cell[2], null, true, values);
  }

  private static Item game(String[] cell) {
    Map<String, FieldValue> values = new TreeMap<>();
    names(values, "kind", cell[4]);
    names(values, "publisher", cell[5]);
    names(values, "designer", cell[6]);
    names(values, "language", cell[7]);
    String[] numbers = {"players", "playing_time", "age", "complexity", "rating", "year"};
    for (int i = 0; i < numbers.length; i++) {
      number(values, numbers[i], cell[8 + i]);
    }
    values.put("solo", new FlagValue(cell[14].equals("yes")));
    values.put("expansion", new FlagValue(cell[15].equals("yes")));
    Money price = Money.ofMajor(new BigDecimal(cell[3]), "GBP");
    return new Item(new ItemId(cell[0]), cell[1], cell[2], price, true, values);
  }

  private static void names(Map<String, FieldValue> values, String field, String cell) {
    if (!cell.equals("-")) {
      values.put(field, CategoryValue.of(cell.split(",")));
    }
  }

  private static void number(Map<String, FieldValue> values, String field, String cell) {
    if (!cell.equals("-")) {
      values.put(field, new NumberValue(Double.parseDouble(cell)));
    }
  }
}
