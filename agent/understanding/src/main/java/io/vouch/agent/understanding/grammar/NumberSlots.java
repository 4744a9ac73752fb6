package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds numbers: quantities with units, counts, years and decades. */
final class NumberSlots {
  private static final List<String> NUMERALS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final Map<String, Integer> DECADES =
      Map.of(
          "twenties",
          1920,
          "thirties",
          1930,
          "forties",
          1940,
          "fifties",
          1950,
          "sixties",
          1960,
          "seventies",
          1970,
          "eighties",
          1980,
          "nineties",
          1990);

  private static final Map<String, Integer> TENS =
      Map.of(
          "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80,
          "ninety", 90, "hundred", 100);

  private NumberSlots() {}

  static List<Found<Quantity>> quantity(Message message, int from) {
    boolean sign = message.at(from).number() == null && isCurrencySign(message.at(from).word());
    int at = sign ? from + 1 : from;
    if (!message.has(at)) {
      return List.of();
    }
    Double number = number(message, at);
    boolean article = number == null && !sign && (message.is(at, "a") || message.is(at, "an"));
    boolean half = message.is(at, "half") && (message.is(at + 1, "a") || message.is(at + 1, "an"));
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
    boolean couple = message.is(from, "couple");
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
    while (message.is(next, "good")
        || message.is(next, "more")
        || message.is(next, "of")
        || message.is(next, "other")) {
      next++;
    }
    boolean things =
        message.isNoun(next)
            || message.startsName(next)
            || (message.has(next)
                && (!Comparison.positives(message, next).isEmpty()
                    || !Comparison.superlatives(message, next).isEmpty()));
    return things ? count(message, from) : List.of();
  }

  static List<Found<Integer>> year(Message message, int from) {
    Double number = message.at(from).number();
    if (number == null || number != Math.rint(number) || number < 1850 || number > 2100) {
      return List.of();
    }
    boolean unit =
        isUnit(message, from + 1) && !message.is(from + 1, "in") && !message.is(from + 1, "s");
    return unit ? List.of() : List.of(new Found<>(from, from + 1, number.intValue()));
  }

  static List<Found<Integer>> decade(Message message, int from) {
    String word = message.at(from).word();
    Integer named = DECADES.get(word);
    if (named != null) {
      return List.of(new Found<>(from, from + 1, named));
    }
    if (word.matches("(1[89]|20)\\d0s")) {
      return List.of(new Found<>(from, from + 1, Integer.parseInt(word.substring(0, 4))));
    }
    if (word.matches("[2-9]0s")) {
      return List.of(new Found<>(from, from + 1, 1900 + Integer.parseInt(word.substring(0, 2))));
    }
    return List.of();
  }

  /** "1 h 50", "2 hours and 10 minutes". */
  private static void addHoursAndMinutes(
      Message message, int from, double hours, int unit, List<Found<Quantity>> into) {
    int at = message.is(unit + 1, "and") ? unit + 2 : unit + 1;
    boolean hour = message.is(unit, "h") || message.is(unit, "hour") || message.is(unit, "hr");
    Double minutes = hour && message.has(at) ? number(message, at) : null;
    if (minutes != null && minutes < 60) {
      boolean named =
          message.is(at + 1, "min") || message.is(at + 1, "minute") || message.is(at + 1, "m");
      into.add(
          new Found<>(from, named ? at + 2 : at + 1, new Quantity(hours * 60 + minutes, "min")));
    }
  }

  /** Whether a word is a number in letters. */
  static boolean isNumeral(String word) {
    return NUMERALS.contains(word) || TENS.containsKey(word) || DECADES.containsKey(word);
  }

  private static List<Found<Quantity>> articled(Message message, int from, boolean half) {
    int unit = half ? from + 2 : from + 1;
    return isUnit(message, unit)
        ? List.of(new Found<>(from, unit + 1, withUnit(message, half ? 0.5 : 1, unit)))
        : List.of();
  }

  private static Quantity withUnit(Message message, double number, int unit) {
    return new Quantity(number, message.at(unit).word());
  }

  private static @Nullable Double number(Message message, int at) {
    Token token = message.at(at);
    int numeral = NUMERALS.indexOf(token.word());
    if (token.number() != null) {
      return token.number();
    }
    Integer tens = TENS.get(token.word());
    return numeral > 0 ? Double.valueOf(numeral) : tens == null ? null : Double.valueOf(tens);
  }

  private static boolean isUnit(Message message, int at) {
    return message.has(at)
        && message.at(at).number() == null
        && Units.isUnit(message.at(at).word());
  }

  private static boolean isCurrencySign(String word) {
    return word.length() == 1 && Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL;
  }
}
