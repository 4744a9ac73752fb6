package io.vouch.agent.understanding.vocabulary;

import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.Currencies;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure and currencies as people write them, and exact conversion within a dimension.
 *
 * <p>Money is never converted: a currency agrees only with itself. A word may mean several units
 * ({@code pounds}, {@code $}); the field's own unit decides.
 */
public final class Units {
  /** The unit that durations are counted in. */
  public static final String MINUTE = "min";

  private static final Map<String, List<Unit>> UNITS_BY_WORD = new HashMap<>();

  static {
    measure("time", 1.0 / 60, "s", "sec", "secs", "second", "seconds");
    measure("time", 1, "min", "mins", "minute", "minutes", "m");
    measure("time", 60, "h", "hr", "hrs", "hour", "hours");
    measure("time", 1440, "d", "day", "days");
    measure("mass", 1, "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme");
    measure("mass", 0.001, "g", "gr", "gram", "grams", "gramme");
    measure("mass", 0.45359237, "lb", "lbs", "pound", "pounds");
    measure("mass", 0.028349523125, "oz", "ounce", "ounces");
    measure("length", 1, "cm", "centimetre", "centimetres", "centimeter", "centimeters");
    measure("length", 0.1, "mm", "millimetre", "millimetres");
    measure("length", 100, "metre", "metres", "meter", "meters", "m");
    measure("length", 2.54, "in", "inch", "inches");
    measure("length", 30.48, "ft", "feet");
    measure("length", 91.44, "yd", "yard", "yards");
    measure("length", 100_000, "km", "kilometre", "kilometres", "kilometer", "kilometers");
    measure("length", 160_934.4, "mile", "miles");
    measure("data", 1, "gb", "gig", "gigs", "gigabyte", "gigabytes");
    measure("data", 0.001, "mb", "megabyte", "megabytes");
    measure("data", 1000, "tb", "terabyte", "terabytes");
    measure("volume", 1, "l", "litre", "litres", "liter", "liters");
    measure("volume", 0.001, "ml");
    measure("stars", 1, "star", "stars", "points");
    measure("pages", 1, "page", "pages");
    measure("percent", 1, "%", "percent");
    // Whatever currency a catalogue has, its code is known; the table knows signs and names.
    Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .sorted()
        .forEach(code -> measure("money " + code, 1, code.toLowerCase(Locale.ROOT)));
    Currencies.words()
        .forEach((code, words) -> measure("money " + code, 1, words.toArray(String[]::new)));
  }

  /** The unit of a duration of which none is said. */
  public static final String MINUTES = "min";

  private Units() {}

  private record Unit(String dimension, double factor) {}

  /** Whether the word is a unit. */
  public static boolean isUnit(String word) {
    return UNITS_BY_WORD.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** The unit that a folded word of a language stands for; null where it is none. */
  public static @Nullable String named(String word, LanguagePack pack) {
    String named = pack.numbers().units().get(word);
    return named != null ? named : isUnit(word) && !pack.has(WordList.NO_UNITS, word) ? word : null;
  }

  /** Whether the word is or may be a currency. */
  public static boolean isMoney(String word) {
    return units(word).stream().anyMatch(unit -> unit.dimension().startsWith("money"));
  }

  /**
   * The number in another unit, or empty where the two do not agree. Unknown units agree with
   * themselves only.
   */
  public static OptionalDouble convert(double number, String from, String to) {
    if (from.equalsIgnoreCase(to)) {
      return OptionalDouble.of(number);
    }
    for (Unit target : units(to)) {
      for (Unit source : units(from)) {
        if (source.dimension().equals(target.dimension())) {
          return OptionalDouble.of(number * source.factor() / target.factor());
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static List<Unit> units(String word) {
    return UNITS_BY_WORD.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
  }

  private static void measure(String dimension, double factor, String... words) {
    for (String word : words) {
      UNITS_BY_WORD
          .computeIfAbsent(word, key -> new ArrayList<>())
          .add(new Unit(dimension, factor));
    }
  }
}
