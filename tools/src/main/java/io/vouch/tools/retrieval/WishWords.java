package io.vouch.tools.retrieval;

import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.words.WordAnalyzer;
import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of a wish items mention, for whoever wants to say so.
 *
 * <p>Words are compared as the search compares them: folded, by their stems, quantities with their
 * units, a joined word whole or in all its parts; stop words are no words of a wish. Deterministic
 * and thread-safe.
 */
public final class WishWords {
  /** A word that one item in so many mentions tells little of one. */
  private static final int COMMON = 3;

  private final WordAnalyzer analyzer;
  private final TermFrequencies frequencies;
  private final AudienceWords audiences;
  private final FieldTexts texts;
  private final int items;

  WishWords(
      LexicalIndex index,
      TermFrequencies frequencies,
      AudienceWords audiences,
      Catalogue catalogue) {
    this.audiences = audiences;
    this.analyzer = index.analyzer();
    this.frequencies = frequencies;
    this.texts = new FieldTexts(catalogue);
    this.items = catalogue.size();
  }

  /** The words of a wish as they were written but folded, without stop words, each once. */
  public List<String> of(String wish) {
    return analyzer.words(wish).stream().map(WishWord::said).toList();
  }

  /** Whether a wish says for whom items are that titles name too. */
  public boolean audience(String wish) {
    return analyzer.words(wish).stream().anyMatch(audiences::has);
  }

  /** The words of a wish that some item of the catalogue mentions, in the order of the wish. */
  public List<String> occurring(String wish) {
    List<WishWord> words = analyzer.words(wish);
    try {
      TermFrequencies.Reading reading = frequencies.reading();
      Set<String> terms = new HashSet<>();
      for (WishWord word : words) {
        addIfOccurring(word.whole(), reading, terms);
        for (String part : word.parts()) {
          addIfOccurring(part, reading, terms);
        }
      }
      return found(words, terms);
    } catch (IOException e) {
      throw LexicalRetriever.unreadable(e);
    }
  }

  private static void addIfOccurring(
      String term, TermFrequencies.Reading reading, Set<String> terms) throws IOException {
    if (reading.lookUp(term).count() > 0) {
      terms.add(term);
    }
  }

  /** The words of a wish that an item of these terms mentions, in the order of the wish. */
  public List<String> found(String wish, Set<String> terms) {
    return found(analyzer.words(wish), terms);
  }

  /** The terms of all texts of an item. */
  public Set<String> terms(int item) {
    Set<String> terms = new HashSet<>();
    addTerms(item, terms);
    return terms;
  }

  static List<String> found(List<WishWord> words, Set<String> terms) {
    return mentioned(words, terms).stream().map(WishWord::said).toList();
  }

  static List<WishWord> mentioned(List<WishWord> words, Set<String> terms) {
    return words.stream().filter(word -> isMentioned(word, terms)).toList();
  }

  /**
   * The first words in the order said that tell something: some item mentions them, and not every
   * third does, unless all do. Numbers alone tell nothing.
   */
  List<String> telling(List<WishWord> words, int most) {
    try {
      TermFrequencies.Reading reading = frequencies.reading();
      List<String> rare = new ArrayList<>();
      List<String> common = new ArrayList<>();
      for (WishWord word : words) {
        long count = occurrences(word, reading);
        if (count > 0 && word.said().chars().anyMatch(Character::isLetter)) {
          (COMMON * count < items ? rare : common).add(word.said());
        }
      }
      return (rare.isEmpty() ? common : rare).stream().limit(most).toList();
    } catch (IOException e) {
      throw LexicalRetriever.unreadable(e);
    }
  }

  /** In how many fields a word stands, whole or, where it does not, in the rarest of its parts. */
  private static long occurrences(WishWord word, TermFrequencies.Reading reading)
      throws IOException {
    long whole = reading.lookUp(word.whole()).count();
    long parts = word.parts().isEmpty() ? 0 : Long.MAX_VALUE;
    for (String part : word.parts()) {
      parts = Math.min(parts, reading.lookUp(part).count());
    }
    return Math.max(whole, parts);
  }

  static boolean isMentioned(WishWord word, Set<String> terms) {
    return terms.contains(word.whole())
        || (!word.parts().isEmpty() && terms.containsAll(word.parts()));
  }

  /** The terms of all texts of an item. */
  void addTerms(int item, Set<String> terms) {
    for (WordField field : WordField.values()) {
      analyzer.addTerms(texts.text(field, item), terms);
    }
  }
}
