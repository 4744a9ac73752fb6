package io.vouch.agent.narration;

import io.vouch.tools.model.Models;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a ranking factor is called in a sentence: the house's own factors here, those of a model in
 * its own words.
 */
public final class FactorWords {
  private static final Map<String, String> HOUSE =
      Map.ofEntries(
          Map.entry("lexical", "your words in its text"),
          Map.entry("content", "traits in common"),
          Map.entry("freshness", "being new"),
          Map.entry("quality", "rating"),
          Map.entry("availability", "being in stock"),
          Map.entry("stock", "being in stock"),
          Map.entry("eco", "being green"),
          Map.entry("sponsored", "paid placement"),
          Map.entry("affinity", "what you told me you like"),
          Map.entry("price_fit", "price"),
          Map.entry("seen", "you know it already"),
          Map.entry("requested_order", "the order you asked for"),
          Map.entry("exploration", "trying something out"));

  private final Map<String, String> words;

  private FactorWords(Map<String, String> words) {
    this.words = Collections.unmodifiableMap(words);
  }

  /** The words of the house and of these models. */
  public static FactorWords of(Models models) {
    Map<String, String> words = new TreeMap<>(models.words());
    words.putAll(HOUSE);
    return new FactorWords(words);
  }

  /** The factor's name for people; an unknown factor reads as its own name. */
  public String of(String factor) {
    return words.getOrDefault(factor, factor.replace('_', ' '));
  }
}
