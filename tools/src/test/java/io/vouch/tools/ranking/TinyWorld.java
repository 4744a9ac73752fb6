package io.vouch.tools.ranking;

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
import io.vouch.domain.recommendation.Reason;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.DenseScores;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Generated items for tests of ranking, small enough to count by hand or as many as asked for. */
public final class TinyWorld {
  public static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(
              FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
              FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
              FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING),
              FieldDefinition.of("stock", FieldKind.NUMBER, FieldRole.STOCK),
              FieldDefinition.of("eco", FieldKind.NUMBER, FieldRole.ECO_SCORE),
              FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
              FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND),
              FieldDefinition.of("sponsored", FieldKind.FLAG, FieldRole.SPONSORED)));

  public static final CatalogueVersion VERSION = new CatalogueVersion(3);

  private TinyWorld() {}

  /** An item of a genre and brand with price in euros, rating and year. */
  public static Item item(String id, String genre, String brand, double... priceRatingYear) {
    Map<String, FieldValue> attributes = new TreeMap<>();
    attributes.put("genre", CategoryValue.of(genre));
    attributes.put("brand", CategoryValue.of(brand));
    attributes.put("rating", new NumberValue(priceRatingYear[1]));
    attributes.put("year", new NumberValue(priceRatingYear[2]));
    Money price = new Money(Math.round(priceRatingYear[0] * 100), "EUR");
    return new Item(new ItemId(id), "The " + id, "About " + id, price, true, attributes);
  }

  public static Catalogue catalogue(List<Item> items) {
    return Catalogue.of(SCHEMA, VERSION, items);
  }

  /** Random items with gaps: 20 genres, up to 3 each, 200 brands. */
  public static List<Item> items(int count, RandomGenerator random) {
    List<Item> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item(i, random));
    }
    return items;
  }

  private static Item item(int number, RandomGenerator random) {
    Map<String, FieldValue> attributes = new TreeMap<>();
    List<String> genres = new ArrayList<>();
    for (int g = random.nextInt(3); g >= 0; g--) {
      genres.add("Genre " + random.nextInt(20));
    }
    attributes.put("genre", new CategoryValue(genres));
    attributes.put("brand", CategoryValue.of("Brand " + random.nextInt(200)));
    attributes.put("rating", new NumberValue(random.nextInt(2, 11) / 2.0));
    attributes.put("year", new NumberValue(random.nextInt(1950, 2026)));
    attributes.put("stock", new NumberValue(random.nextInt(20)));
    attributes.put("sponsored", new FlagValue(random.nextInt(20) == 0));
    if (random.nextBoolean()) {
      attributes.put("eco", new NumberValue(random.nextInt(101)));
    }
    return new Item(
        new ItemId("%08d".formatted(number)),
        "Thing number " + number,
        "A thing of genre " + genres.getFirst() + " for every day.",
        random.nextInt(10) == 0 ? null : new Money(random.nextInt(1, 50_000), "EUR"),
        random.nextInt(10) > 0,
        attributes);
  }

  /** A source that always says the same, whatever is asked. */
  public static Retriever source(String name, float... scoreByItem) {
    return source(name, context -> true, scoreByItem);
  }

  /** A source that says the same wherever it has something to say. */
  public static Retriever source(
      String name, Predicate<RequestContext> speaks, float... scoreByItem) {
    ItemScores scores = new DenseScores(scoreByItem);
    return new Retriever() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public @Nullable ItemScores scores(RequestContext context) {
        return speaks.test(context) ? scores : null;
      }

      @Override
      public Reason reason(RequestContext context, int item) {
        return new Reason(name.toUpperCase(Locale.ROOT), null, "Because " + name + ".");
      }
    };
  }

  public static float[] randomScores(int count, RandomGenerator random) {
    float[] scores = new float[count];
    for (int i = 0; i < count; i++) {
      scores[i] = random.nextInt(5) == 0 ? 0 : random.nextFloat() * 2 - 1;
    }
    return scores;
  }
}
