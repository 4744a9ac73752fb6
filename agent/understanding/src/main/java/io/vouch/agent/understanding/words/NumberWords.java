package io.vouch.agent.understanding.words;

import java.util.Map;

/**
 * How a language writes numbers.
 *
 * @param numerals numbers in letters
 * @param ordinals ranks, from 1, in letters or with an ending
 * @param decades the first year of a decade by its name
 * @param units the unit that a word of the language stands for
 * @param decimalComma whether a comma parts the decimals and a point the thousands
 */
public record NumberWords(
    Map<String, Integer> numerals,
    Map<String, Integer> ordinals,
    Map<String, Integer> decades,
    Map<String, String> units,
    boolean decimalComma) {
  public NumberWords {
    numerals = Map.copyOf(numerals);
    ordinals = Map.copyOf(ordinals);
    decades = Map.copyOf(decades);
    units = Map.copyOf(units);
  }
}
