package io.vouch.prompts;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Character trigrams of a text, blanks at the ends of words included. */
final class Trigrams {
  private Trigrams() {}

  static Set<String> of(String text) {
    String padded =
        " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }

  /** |a ∩ b| / √(|a|·|b|), in [0, 1]; 0 where one is empty. */
  static double cosine(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    return common / Math.sqrt((double) a.size() * b.size());
  }
}
