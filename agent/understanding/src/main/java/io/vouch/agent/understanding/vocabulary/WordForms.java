package io.vouch.agent.understanding.vocabulary;

import io.vouch.domain.constraint.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Normalisations that never change what is meant: case, accents, hyphens and number (singular or
 * plural).
 */
public final class WordForms {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("women", "woman"),
          Map.entry("womens", "woman"),
          Map.entry("men", "man"),
          Map.entry("mens", "man"),
          Map.entry("children", "child"),
          Map.entry("childrens", "child"),
          Map.entry("people", "person"),
          Map.entry("knives", "knife"),
          Map.entry("scarves", "scarf"),
          Map.entry("shelves", "shelf"),
          Map.entry("series", "series"),
          Map.entry("movies", "movie"),
          Map.entry("cookies", "cookie"),
          Map.entry("news", "news"));

  private WordForms() {}

  /**
   * The folded word in the singular, as far as spelling tells; the same rule is applied on both
   * sides of a comparison.
   */
  public static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    int length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    boolean hissing =
        word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("sses");
    return word.substring(0, length - (hissing ? 2 : 1));
  }

  /** The key under which a phrase is compared: its words in the singular, joined by blanks. */
  public static String key(String phrase) {
    return key(Words.of(phrase));
  }

  /** The key of folded words. */
  public static String key(List<String> foldedWords) {
    return foldedWords.stream().map(WordForms::singular).collect(Collectors.joining(" "));
  }
}
