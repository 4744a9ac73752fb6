package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.words.NumberWords;
import io.vouch.agent.understanding.words.WordList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds numbers: quantities with units, counts, years and decades. */
final class NumberSlots {
  private static final int MINUTES_AN_HOUR = 60;

  private NumberSlots() {}

  static List<Found<Quantity>> quantity(Message message, int from) {
    boolean sign = message.at(from).number() == null && isCurrencySign(message.at(from).word());
    int at = sign ? from + 1 : from;
    if (!message.has(at)) {
      return List.of();
    }
    Double number = number(message, at);
    boolean article = number == null && !sign && message.is(at, WordList.INDEFINITE_ARTICLES);
    boolean half =
        message.is(at, WordList.HALF) && message.is(at + 1, WordList.INDEFINITE_ARTICLES);
    if (article || half) {
      return articled(message, from, half);
    }
    List<Found<Quantity>> found = new ArrayList<>();
    if (number != null) {
      int unit = at + 1;
      if (sign) {
        found.add(new Found<>(from, unit, new Quantity(number, message.at(from).word())));
      } else if (isUnit(message, unit)) {
        addHoursAndMinutes(message, from, number, unit, found);
        found.add(new Found<>(from, unit + 1, withUnit(message, number, unit)));
      }
      found.add(
          new Found<>(from, unit, new Quantity(number, sign ? message.at(from).word() : null)));
    }
    return found;
  }

  static List<Found<Integer>> count(Message message, int from) {
    Double number = number(message, from);
    boolean couple = message.is(from, WordList.COUPLE);
    if (isUnit(message, from + 1)) {
      return List.of();
    }
    if (couple
        || (number != null && number == Math.rint(number) && number >= 0 && number <= 1_000)) {
      return List.of(new Found<>(from, from + 1, couple || number == null ? 2 : number.intValue()));
    }
    return List.of();
  }

  static List<Found<Integer>> counted(Message message, int from) {
    int next = from + 1;
    while (message.is(next, WordList.AFTER_COUNT)) {
      next++;
    }
    boolean things =
        message.isNoun(next)
            || message.startsName(next)
            || (message.has(next)
                && (!Comparison.positives(message, next).isEmpty()
                    || !Comparison.superlatives(message, next).isEmpty()));
    return things && !isOneOfAStory(message, from, next) ? count(message, from) : List.of();
  }

  /**
   * "One short, steep hill": behind the adjectives of a single thing the thing itself must stand.
   */
  private static boolean isOneOfAStory(Message message, int from, int next) {
    boolean one =
        message.at(from).number() == null && Double.valueOf(1).equals(number(message, from));
    int at = next;
    while (message.has(at) && !Comparison.positives(message, at).isEmpty()) {
      at++;
    }
    boolean thing = message.has(at) && (message.isNoun(at) || message.startsName(at));
    return one && at > next && (!thing || message.parted(next, at + 1));
  }

  static List<Found<Integer>> year(Message message, int from) {
    Double number = message.at(from).number();
    if (number == null || number != Math.rint(number) || number < 1850 || number > 2100) {
      return List.of();
    }
    boolean unit = isUnit(message, from + 1) && !message.is(from + 1, WordList.AFTER_YEAR);
    return unit ? List.of() : List.of(new Found<>(from, from + 1, number.intValue()));
  }

  static List<Found<Integer>> decade(Message message, int from) {
    Token token = message.at(from);
    Integer named = message.pack().numbers().decades().get(token.word());
    if (named != null) {
      return List.of(new Found<>(from, from + 1, named));
    }
    if (message.is(from, WordList.DECADE_WORDS) && message.has(from + 1)) {
      int first = decadeOf(message.at(from + 1).word());
      return first < 0 ? List.of() : List.of(new Found<>(from, from + 2, first));
    }
    int digits = 0;
    while (digits < token.word().length() && isDigit(token.word().charAt(digits))) {
      digits++;
    }
    int first =
        digits > 0 && message.pack().has(WordList.DECADE_ENDINGS, token.word().substring(digits))
            ? decadeOf(token.word().substring(0, digits))
            : -1;
    return first < 0 ? List.of() : List.of(new Found<>(from, from + 1, first));
  }

  /**
   * The first year of the decade that digits name, of the last century where they are two; or −1.
   */
  private static int decadeOf(String digits) {
    if (digits.length() == 2 && digits.charAt(0) >= '2' && digits.charAt(1) == '0') {
      return 1900 + Integer.parseInt(digits);
    }
    boolean full = digits.length() == 4 && digits.charAt(3) == '0';
    boolean modern =
        full && (digits.startsWith("18") || digits.startsWith("19") || digits.startsWith("20"));
    return modern && isDigit(digits.charAt(2)) ? Integer.parseInt(digits) : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** "1 h 50", "2 hours and 10 minutes". */
  private static void addHoursAndMinutes(
      Message message, int from, double hours, int unit, List<Found<Quantity>> into) {
    int at = message.is(unit + 1, WordList.AND) ? unit + 2 : unit + 1;
    Double minutes =
        measures(message, unit, MINUTES_AN_HOUR) && message.has(at) ? number(message, at) : null;
    if (minutes != null && minutes < MINUTES_AN_HOUR) {
      int end = measures(message, at + 1, 1) ? at + 2 : at + 1;
      into.add(
          new Found<>(from, end, new Quantity(hours * MINUTES_AN_HOUR + minutes, Units.MINUTE)));
    }
  }

  /** Whether a token is a unit of so many minutes. */
  private static boolean measures(Message message, int at, double minutes) {
    String unit = message.has(at) ? Units.named(message.at(at).word(), message.pack()) : null;
    return unit != null && Units.convert(1, unit, Units.MINUTE).orElse(0) == minutes;
  }

  /** Whether a word is a number in letters. */
  static boolean isNumeral(Message message, String word) {
    NumberWords numbers = message.pack().numbers();
    return numbers.numerals().containsKey(word) || numbers.decades().containsKey(word);
  }

  private static List<Found<Quantity>> articled(Message message, int from, boolean half) {
    int unit = half ? from + 2 : from + 1;
    List<Found<Quantity>> found = new ArrayList<>();
    if (isUnit(message, unit)) {
      double number = half ? 0.5 : 1;
      addHoursAndMinutes(message, from, number, unit, found);
      found.add(new Found<>(from, unit + 1, withUnit(message, number, unit)));
    }
    return found;
  }

  private static Quantity withUnit(Message message, double number, int unit) {
    return new Quantity(number, Units.named(message.at(unit).word(), message.pack()));
  }

  private static @Nullable Double number(Message message, int at) {
    Token token = message.at(at);
    if (token.number() != null) {
      return token.number();
    }
    Integer numeral = message.pack().numbers().numerals().get(token.word());
    return numeral == null || numeral == 0 ? null : Double.valueOf(numeral);
  }

  static boolean isUnit(Message message, int at) {
    return message.has(at)
        && message.at(at).number() == null
        && Units.named(message.at(at).word(), message.pack()) != null;
  }

  private static boolean isCurrencySign(String word) {
    return word.length() == 1 && Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL;
  }
}
