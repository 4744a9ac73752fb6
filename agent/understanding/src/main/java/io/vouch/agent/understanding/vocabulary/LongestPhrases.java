package io.vouch.agent.understanding.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many words the longest phrase of a collection has, by its first word: where a phrase cannot
 * begin, none is looked up. Immutable.
 */
final class LongestPhrases {
  private final Map<String, Integer> longestByFirst = new HashMap<>();
  private final int longest;

  /** Of phrases whose words are joined by single blanks. */
  LongestPhrases(Collection<String> phrases) {
    int most = 0;
    for (String phrase : phrases) {
      int words = (int) phrase.chars().filter(c -> c == ' ').count() + 1;
      longestByFirst.merge(first(phrase), words, Math::max);
      most = Math.max(most, words);
    }
    longest = most;
  }

  /** The number of words of the longest phrase; 0 where there is none. */
  int ofAll() {
    return longest;
  }

  /** The number of words of the longest phrase that begins like this; 0 where none does. */
  int from(String beginning) {
    return longestByFirst.getOrDefault(first(beginning), 0);
  }

  private static String first(String phrase) {
    int blank = phrase.indexOf(' ');
    return blank < 0 ? phrase : phrase.substring(0, blank);
  }
}
