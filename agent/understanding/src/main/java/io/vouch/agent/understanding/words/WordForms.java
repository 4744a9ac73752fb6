package io.vouch.agent.understanding.words;

import io.vouch.domain.constraint.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Normalisations of a language that never change what is meant: case, accents, hyphens and number
 * (singular or plural), and inflection where the language has a stemmer.
 *
 * <p>The same rule is applied on both sides of a comparison. Immutable, thread-safe.
 */
public final class WordForms {
  /** Shorter words are left as they are. */
  private static final int SHORTEST = 4;

  /** What is left of a word must have so many letters. */
  private static final int SHORTEST_LEFT = 3;

  /** A stemmer that cuts more letters takes one word for another ("schwester" for "schwer"). */
  private static final int MOST_CUT = 3;

  private static final char BARE = '-';

  private final Map<String, String> irregular;
  private final List<Ending> endings;
  private final Stemmer stemmer;
  private final Set<String> elisions;

  /**
   * @param irregular the singular by the plural
   * @param endings tried in this order; the first that a word has decides
   * @param elisions words of their own before an apostrophe
   */
  WordForms(
      Map<String, String> irregular,
      List<Ending> endings,
      Stemmer stemmer,
      Collection<String> elisions) {
    this.irregular = Map.copyOf(irregular);
    this.endings = List.copyOf(endings);
    this.stemmer = stemmer;
    this.elisions = Set.copyOf(elisions);
  }

  /** The ending of a plural and what stands in its place in the singular. */
  record Ending(String plural, String singular) {}

  /** The folded word in the singular, as far as spelling tells. */
  public String singular(String word) {
    String known = irregular.get(word);
    if (known != null || word.length() < SHORTEST) {
      return known != null ? known : word;
    }
    for (Ending ending : endings) {
      int left = word.length() - ending.plural().length();
      if (left + ending.singular().length() >= SHORTEST_LEFT && word.endsWith(ending.plural())) {
        return word.substring(0, left) + ending.singular();
      }
    }
    return word;
  }

  /** What a folded word is compared by. */
  public String form(String word) {
    if (stemmer == Stemmer.NONE || word.length() < SHORTEST) {
      return singular(word);
    }
    String known = irregular.getOrDefault(word, "");
    if (known.equals(word)) {
      return word;
    }
    String stem = stemmer.stem(known.isEmpty() ? word : known);
    String singular = singular(word);
    if (singular.length() - stem.length() > MOST_CUT) {
      return singular;
    }
    return stem.length() < word.length() && isBare(word, stem) ? stem + BARE : stem;
  }

  /** Three letters left of an inflection are no word of three letters: "meno" is not "men". */
  private static boolean isBare(String word, String stem) {
    char last = word.charAt(word.length() - 1);
    char ending = last == 's' ? word.charAt(word.length() - 2) : last;
    return stem.length() < SHORTEST && "aoi".indexOf(ending) >= 0;
  }

  /** The folded words of a text; an apostrophe parts two words only behind an elision. */
  public List<String> words(String text) {
    if (!parts(text)) {
      return Words.of(text);
    }
    StringBuilder parted = new StringBuilder(text);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isApostrophe(c) && elisions.contains(Words.fold(text.substring(start, i)))) {
        parted.setCharAt(i, ' ');
      }
      start = Character.isLetter(c) ? start : i + 1;
    }
    return Words.of(parted.toString());
  }

  /** Whether an apostrophe of a text may part two words. */
  boolean parts(String text) {
    return !elisions.isEmpty() && hasApostrophe(text);
  }

  /** Whether a character is an apostrophe. */
  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean hasApostrophe(String text) {
    return text.indexOf('\'') >= 0 || text.indexOf('\u2019') >= 0;
  }

  /** The key under which a phrase is compared: the forms of its words, joined by blanks. */
  public String key(String phrase) {
    return key(words(phrase));
  }

  /** The key of folded words. */
  public String key(List<String> foldedWords) {
    return foldedWords.stream().map(this::form).collect(Collectors.joining(" "));
  }
}
