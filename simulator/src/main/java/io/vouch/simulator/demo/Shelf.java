package io.vouch.simulator.demo;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.simulator.demo.Dice.Stream;
import io.vouch.simulator.demo.MarketParts.Kind;
import java.util.Map;
import java.util.TreeMap;

/**
 * The items of the market: item {@code index} is a pure function of the seed and the index.
 *
 * <p>Kinds take turns, so that every kind has nearly the same number of items. Cost: a few hundred
 * random numbers and one string builder per item.
 */
final class Shelf {
  static final int STYLES = 4;
  private static final String CURRENCY = "EUR";
  private static final int NEWEST_YEAR = 2026;

  /** Endings of a price in cents, as shops like them. */
  private static final int[] PRICE_ENDINGS = {99, 95, 90, 50, 0};

  private final long seed;
  private final int itemCount;
  private final MarketParts parts;
  private final ItemWords words;

  Shelf(long seed, int itemCount, MarketParts parts) {
    this.seed = seed;
    this.itemCount = itemCount;
    this.parts = parts;
    this.words = new ItemWords(parts);
  }

  /** The number of items of a kind. */
  int countOf(int kind) {
    int kinds = parts.kinds().size();
    return itemCount / kinds + (kind < itemCount % kinds ? 1 : 0);
  }

  ItemTraits traits(int kind, int ordinal) {
    Dice dice = Dice.of(seed, Stream.TRAITS, key(kind, ordinal));
    Kind of = parts.kinds().get(kind);
    int brand = dice.below(of.department().brands().size());
    String brandName = of.department().brands().get(brand);
    Dice brandDice = Dice.of(seed, Stream.BRAND, brandName.hashCode());
    double brandPrice = StrictMath.exp(0.25 * brandDice.gaussian());
    double brandEco = 35 + 40 * brandDice.uniform();
    int brandStyle = brandDice.below(STYLES);
    double priceDeviation = of.priceSpread() * dice.gaussian();
    double quality = 0.5 * priceDeviation + 0.9 * dice.gaussian();
    int style = dice.chance(0.8) ? brandStyle : dice.below(STYLES);
    double price = of.medianPrice() * brandPrice * StrictMath.exp(priceDeviation);
    long cents = Math.max(2, (long) price) * 100 - 100 + PRICE_ENDINGS[dice.below(5)];
    int eco = (int) Math.clamp(brandEco + 14 * dice.gaussian(), 0.0, 100.0);
    int audience = dice.below(of.department().audiences().size());
    return new ItemTraits(kind, ordinal, brand, style, quality, cents, eco, audience);
  }

  ItemId idOf(int kind, int ordinal) {
    return new ItemId(words.id(kind, ordinal));
  }

  Item item(int index) {
    ItemTraits traits = traits(index % parts.kinds().size(), index / parts.kinds().size());
    Kind kind = parts.kinds().get(traits.kind());
    Dice dice = Dice.of(seed, Stream.WORDS, key(traits.kind(), traits.ordinal()));
    ItemWords.Look look = words.look(traits, dice);
    int stock = dice.chance(0.05) ? 0 : 1 + (int) StrictMath.exp(3 + 0.9 * dice.gaussian());
    Map<String, FieldValue> attributes = new TreeMap<>();
    named(attributes, kind, traits, look);
    numbers(attributes, kind, traits, dice);
    attributes.put("stock", new NumberValue(stock));
    attributes.put("sponsored", new FlagValue(dice.chance(0.06)));
    look.flags().forEach((name, flag) -> attributes.put(name, new FlagValue(flag)));
    Money price = new Money(traits.priceMinorUnits(), CURRENCY);
    return new Item(
        idOf(traits.kind(), traits.ordinal()),
        look.title(),
        look.description(),
        price,
        stock > 0,
        attributes);
  }

  private static void named(
      Map<String, FieldValue> attributes, Kind kind, ItemTraits traits, ItemWords.Look look) {
    String audience = kind.department().audiences().get(traits.audience());
    attributes.put("category", CategoryValue.of(kind.department().name(), kind.plural()));
    attributes.put("brand", CategoryValue.of(look.brand()));
    attributes.put("material", CategoryValue.of(look.material()));
    attributes.put("audience", CategoryValue.of(audience));
    if (!look.colour().isEmpty()) {
      attributes.put("colour", CategoryValue.of(look.colour()));
    }
    if (!look.author().isEmpty()) {
      attributes.put("author", CategoryValue.of(look.author()));
    }
  }

  private static void numbers(
      Map<String, FieldValue> attributes, Kind kind, ItemTraits traits, Dice dice) {
    int age = (int) (dice.exponential() * (kind.pages() > 0 ? 8 : 2.5));
    attributes.put("year", new NumberValue(Math.max(1990, NEWEST_YEAR - age)));
    double kilograms = kind.medianKilograms() * StrictMath.exp(0.2 * dice.gaussian());
    if (!dice.chance(0.03)) {
      attributes.put("weight", new NumberValue(rounded(kilograms, 100)));
    }
    if (!dice.chance(0.08)) {
      attributes.put("eco_score", new NumberValue(traits.ecoScore()));
    }
    double crowd = 900 * StrictMath.exp(0.6 * dice.gaussian() + 0.3 * traits.quality());
    long reviews = (long) (crowd / StrictMath.pow(1 + traits.ordinal(), 0.8));
    attributes.put("reviews", new NumberValue(reviews));
    double rating = Math.clamp(3.9 + 0.4 * traits.quality() + 0.1 * dice.gaussian(), 1.5, 5.0);
    if (reviews > 0) {
      attributes.put("rating", new NumberValue(rounded(rating, 10)));
    }
    double stretch = StrictMath.exp(0.3 * dice.gaussian());
    if (kind.pages() > 0) {
      attributes.put("pages", new NumberValue(Math.max(16, (int) (kind.pages() * stretch))));
    }
    if (kind.minutes() > 0) {
      long minutes = Math.max(10, Math.round(kind.minutes() * stretch / 5) * 5);
      attributes.put("playing_time", new NumberValue(minutes));
    }
  }

  private static double rounded(double value, int steps) {
    return Math.max(1, Math.round(value * steps)) / (double) steps;
  }

  private static long key(int kind, int ordinal) {
    return ((long) kind << 32) | ordinal;
  }
}
