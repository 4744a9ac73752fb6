package io.vouch.agent.narration;

import java.util.Map;

/** What a ranking factor is called in a sentence. */
public final class FactorWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("popular", "popularity"),
          Map.entry("item_to_item", "chosen by the same people"),
          Map.entry("collaborative", "taste of people like you"),
          Map.entry("lexical", "your words in its text"),
          Map.entry("dense", "closeness in meaning"),
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

  private FactorWords() {}

  /** The factor's name for people; an unknown factor reads as its own name. */
  public static String of(String factor) {
    return WORDS.getOrDefault(factor, factor.replace('_', ' '));
  }
}
