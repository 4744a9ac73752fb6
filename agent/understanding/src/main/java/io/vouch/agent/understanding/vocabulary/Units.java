package io.vouch.agent.understanding.vocabulary;

import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.Currencies;
import io.vouch.tools.words.UnitWords;
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
 * The units are those of {@link UnitWords}; a language's pack has its own words for them.
 *
 * <p>Money is never converted: a currency agrees only with itself. A word may mean several units
 * ({@code pounds}, {@code $}); the field's own unit decides.
 */
public final class Units {
  /** The unit of durations, and of one of which none is said. */
  public static final String MINUTE = "min";

  private static final Map<String, List<Unit>> UNITS_BY_WORD = new HashMap<>();

  static {
    UnitWords.measures().forEach(unit -> measure(unit.dimension(), unit.size(), unit.words()));
    // Whatever currency a catalogue has, its code is known; the table knows signs and names.
    Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .sorted()
        .forEach(code -> measure("money " + code, 1, List.of(code.toLowerCase(Locale.ROOT))));
    Currencies.words().forEach((code, words) -> measure("money " + code, 1, words));
  }

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

  private static void measure(String dimension, double factor, List<String> words) {
    for (String word : words) {
      UNITS_BY_WORD
          .computeIfAbsent(word, key -> new ArrayList<>())
          .add(new Unit(dimension, factor));
    }
  }
}
