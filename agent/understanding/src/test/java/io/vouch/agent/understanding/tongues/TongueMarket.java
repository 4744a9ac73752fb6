package io.vouch.agent.understanding.tongues;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.example.Scene;
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
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.messages.Language;
import io.vouch.tools.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * An excerpt of the demo market and a shelf of films, with fields, names and titles in one
 * language: what a shop of that country would import.
 */
final class TongueMarket {
  private final Properties words = new Properties();
  private final boolean isNounFirst;

  TongueMarket(Language language) {
    try {
      words.load(new StringReader(text(language.tag() + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.isNounFirst = language != Language.GERMAN;
  }

  static String text(String file) {
    try (InputStream in = TongueMarket.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words that carry nothing, so that it does not matter whether a wish has them. */
  List<String> freeWords() {
    return List.of(said("free").split(" "));
  }

  /** Things of a shop; red ones under 70 euros were asked for. */
  Scene shop() {
    List<FieldDefinition> fields =
        List.of(
            number("price", FieldRole.PRICE).in("EUR"),
            category("category", FieldRole.CATEGORY).multi(),
            category("brand", FieldRole.BRAND),
            category("colour", FieldRole.COLOUR),
            category("material", FieldRole.OTHER),
            category("audience", FieldRole.AUDIENCE),
            number("weight", FieldRole.WEIGHT).in("kg"),
            number("rating", FieldRole.RATING),
            number("year", FieldRole.YEAR),
            flag("waterproof"),
            flag("wireless"),
            flag("vegan"));
    return new Scene(
        CatalogueVocabulary.of(catalogue(fields, rows("items").stream().map(this::thing).toList())),
        List.of("kettle-amaro", "kettle-anholt", "kettle-calder"),
        OneOf.of(field("colour"), said("name.red")),
        NumberRange.below(field("price"), 70));
  }

  /** Films; thrillers of this century are shown. */
  Scene films() {
    List<FieldDefinition> fields =
        List.of(
            category("genre", FieldRole.CATEGORY).multi(),
            category("director", FieldRole.CREATOR).multi(),
            category("actor", FieldRole.OTHER).multi(),
            category("language", FieldRole.OTHER),
            number("year", FieldRole.YEAR),
            number("runtime", FieldRole.DURATION).in("min"),
            number("rating", FieldRole.RATING));
    return new Scene(
        CatalogueVocabulary.of(catalogue(fields, rows("films").stream().map(this::film).toList())),
        List.of("zodiac", "prisoners", "gone-girl"),
        OneOf.of(field("genre"), said("name.thriller")),
        NumberRange.above(field("year"), 2000));
  }

  private static Catalogue catalogue(List<FieldDefinition> fields, List<Item> items) {
    return Catalogue.of(new CatalogueSchema(fields), new CatalogueVersion(1), items);
  }

  private static List<String[]> rows(String name) {
    return text(name + ".txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\\|", -1))
        .toList();
  }

  private Item thing(String[] cell) {
    String[] kind = kind(cell[4]);
    Map<String, FieldValue> values = new TreeMap<>();
    values.put(field("category"), CategoryValue.of(said("name." + cell[3]), kind[0]));
    values.put(field("brand"), CategoryValue.of(cell[1]));
    names(values, "colour", cell[5]);
    names(values, "material", cell[6]);
    names(values, "audience", cell[7]);
    number(values, "weight", cell[9]);
    number(values, "rating", cell[10]);
    number(values, "year", cell[11]);
    for (String flag : List.of("waterproof", "wireless", "vegan")) {
      values.put(field(flag), new FlagValue(Arrays.asList(cell[12].split(",")).contains(flag)));
    }
    String maker = cell[1] + " " + cell[2];
    String noun = Character.toUpperCase(kind[1].charAt(0)) + kind[1].substring(1);
    String title = isNounFirst ? noun + " " + maker : maker + " " + noun;
    Money price = Money.ofMajor(new BigDecimal(cell[8]), "EUR");
    return new Item(new ItemId(cell[0]), title, kind[2], price, true, values);
  }

  private Item film(String[] cell) {
    String[] text = said("film." + cell[0]).split(" \\| ");
    Map<String, FieldValue> values = new TreeMap<>();
    names(values, "genre", cell[1]);
    values.put(field("director"), CategoryValue.of(cell[2].split(",")));
    values.put(field("actor"), CategoryValue.of(cell[3].split(",")));
    names(values, "language", cell[4]);
    number(values, "year", cell[5]);
    number(values, "runtime", cell[6]);
    number(values, "rating", cell[7]);
    return new Item(new ItemId(cell[0]), text[0], text[1], null, true, values);
  }

  private void names(Map<String, FieldValue> values, String field, String cell) {
    if (!cell.equals("-")) {
      List<String> names = new ArrayList<>();
      for (String key : cell.split(",")) {
        names.add(said("name." + key));
      }
      values.put(field(field), new CategoryValue(names));
    }
  }

  private void number(Map<String, FieldValue> values, String field, String cell) {
    values.put(field(field), new NumberValue(Double.parseDouble(cell)));
  }

  /** A kind's name, what one of it is called, and a sentence about it. */
  private String[] kind(String key) {
    return said("kind." + key).split(" \\| ");
  }

  private String said(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  private String field(String key) {
    return said("field." + key).split(", ")[0];
  }

  private FieldDefinition number(String key, FieldRole role) {
    return named(key, FieldKind.NUMBER, role);
  }

  private FieldDefinition category(String key, FieldRole role) {
    return named(key, FieldKind.CATEGORY, role);
  }

  private FieldDefinition flag(String key) {
    return named(key, FieldKind.FLAG, FieldRole.OTHER);
  }

  private FieldDefinition named(String key, FieldKind kind, FieldRole role) {
    String[] names = said("field." + key).split(", ");
    return FieldDefinition.of(names[0], kind, role)
        .called(Arrays.copyOfRange(names, 1, names.length));
  }
}
