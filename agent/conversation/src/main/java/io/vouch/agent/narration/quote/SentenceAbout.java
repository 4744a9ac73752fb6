package io.vouch.agent.narration.quote;

import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentence of a text that is about some words, to be quoted.
 *
 * <p>A sentence is about them if it mentions more than half of their terms; of several the one that
 * mentions most, then the shortest, then the first. A term is mentioned by itself and by a word
 * that only goes on a little further ("rain" by "rainy", but not by "rainless"). A pure function of
 * its arguments; thread-safe where the terms are.
 */
public final class SentenceAbout {
  private static final Pattern END = Pattern.compile("(?<=[.!?…])[\"”»)]?\\s+(?=[^\\p{Ll}])|\\R+");
  private static final int LEAST_PREFIX = 4;
  private static final int MOST_ENDING = 4;
  private static final String WITHOUT = "less";

  private final Function<String, Set<String>> terms;

  /**
   * Finds sentences by terms.
   *
   * @param terms the comparable terms of a text: its words in a form that is the same for all
   *     inflections, without those that say nothing
   */
  public SentenceAbout(Function<String, Set<String>> terms) {
    this.terms = terms;
  }

  /** By the house's own word forms. */
  public static SentenceAbout byWordForms() {
    return new SentenceAbout(text ->
        Words.of(text).stream()
            .filter(word -> !LanguagePacks.english().has(WordList.STOP_WORDS, word))
            .map(LanguagePacks.english().forms()::form)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The sentence about the words, as it stands in the text; empty where none is. */
  public Optional<String> in(String text, String words) {
    Set<String> asked = terms.apply(words);
    String best = null;
    int most = asked.size() / 2;
    for (String sentence : sentences(text)) {
      int mentioned = mentioned(asked, terms.apply(sentence));
      boolean shorter = best != null && mentioned == most && sentence.length() < best.length();
      if (mentioned > most || shorter) {
        best = sentence;
        most = mentioned;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The sentences of a text in order; a line ends one too. */
  static List<String> sentences(String text) {
    return Stream.of(END.split(text.strip()))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static int mentioned(Set<String> asked, Set<String> present) {
    int count = 0;
    for (String term : asked) {
      count += present.stream().anyMatch(word -> isForm(word, term)) ? 1 : 0;
    }
    return count;
  }

  private static boolean isForm(String word, String term) {
    if (word.equals(term)) {
      return true;
    }
    return term.length() >= LEAST_PREFIX
        && word.startsWith(term)
        && word.length() <= term.length() + MOST_ENDING
        && !word.endsWith(WITHOUT);
  }
}
