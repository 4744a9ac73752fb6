package io.vouch.tools.candidates;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Small random catalogues with gaps, ties and odd spellings, and random constraints on them. */
final class RandomCatalogues {
  static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(
              FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
              FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
              FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
              FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND),
              FieldDefinition.of("sponsored", FieldKind.FLAG, FieldRole.SPONSORED),
              FieldDefinition.of("notes", FieldKind.TEXT, FieldRole.OTHER),
              FieldDefinition.of("picture", FieldKind.TEXT, FieldRole.IMAGE)));

  private static final List<String> NAMES =
      List.of("Red", "red", "RÉD", "Blue", "Green Tea", "green  tea", "Ωmega", "nothing like it");
  private static final List<String> WORDS =
      List.of("Café", "cafe", "don't", "dont", "noir", "blue", "x1", "İstanbul", "rare");
  private static final double[] NUMBERS = {-3, -0.0, 0.0, 0.1, 1, 1.25, 2, 2000};

  private final RandomGenerator random;

  RandomCatalogues(RandomGenerator random) {
    this.random = random;
  }

  List<Item> items(int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item(i));
    }
    return items;
  }

  List<Constraint> constraints(int count) {
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      constraints.add(constraint(2));
    }
    return constraints;
  }

  Constraint constraint(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 9)) {
      case 0 -> range(random.nextBoolean() ? "price" : "year");
      case 1 -> new OneOf(random.nextBoolean() ? "genre" : "brand", some(NAMES, 3));
      case 2 -> new EveryOf(random.nextBoolean() ? "genre" : "brand", some(NAMES, 2));
      case 3 -> new FlagIs(random.nextBoolean() ? "sponsored" : "available", random.nextBoolean());
      case 4 -> new HasWords(textField(), some(WORDS, 2));
      case 5 -> new AmongItems(ids());
      case 6 -> new Not(constraint(depth - 1));
      case 7 -> new AllOf(constraintsOf(depth - 1));
      default -> new AnyOf(constraintsOf(depth - 1));
    };
  }

  private List<Constraint> constraintsOf(int depth) {
    List<Constraint> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      parts.add(constraint(depth));
    }
    return parts;
  }

  private NumberRange range(String field) {
    double min = random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : number();
    double max =
        random.nextInt(3) == 0 && min != Double.NEGATIVE_INFINITY
            ? Double.POSITIVE_INFINITY
            : number();
    return new NumberRange(field, min, random.nextBoolean(), max, random.nextBoolean());
  }

  private @Nullable String textField() {
    return switch (random.nextInt(5)) {
      case 0 -> "title";
      case 1 -> "description";
      case 2 -> "notes";
      default -> null;
    };
  }

  private Item item(int number) {
    Map<String, FieldValue> attributes = new TreeMap<>();
    if (random.nextInt(4) > 0) {
      attributes.put("year", new FieldValue.NumberValue(number()));
    }
    if (random.nextInt(4) > 0) {
      attributes.put("genre", new FieldValue.CategoryValue(some(NAMES, 3)));
    }
    if (random.nextInt(4) > 0) {
      attributes.put("brand", new FieldValue.CategoryValue(some(NAMES, 1)));
    }
    if (random.nextInt(4) > 0) {
      attributes.put("sponsored", new FieldValue.FlagValue(random.nextBoolean()));
    }
    if (random.nextBoolean()) {
      attributes.put("notes", new FieldValue.TextValue(text()));
    }
    if (random.nextBoolean()) {
      attributes.put("picture", new FieldValue.TextValue(text()));
    }
    Money price = random.nextInt(4) == 0 ? null : new Money(random.nextInt(4) * 100L, "EUR");
    String description = random.nextBoolean() ? text() : null;
    return new Item(
        new ItemId("i" + number), text(), description, price, random.nextBoolean(), attributes);
  }

  private String text() {
    return String.join(random.nextBoolean() ? " " : "-", some(WORDS, 4));
  }

  private double number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private List<ItemId> ids() {
    List<ItemId> ids = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      ids.add(new ItemId("i" + random.nextInt(80)));
    }
    return ids;
  }

  private List<String> some(List<String> of, int most) {
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      some.add(of.get(random.nextInt(of.size())));
    }
    return some;
  }
}
