package io.vouch.agent.narration.quote;

import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentence of a text that is about some words, to be quoted.
 *
 * <p>A sentence is about them if it mentions more than half of their terms; of several the one that
 * mentions most, then the shortest, then the first; of one beyond {@value #LONGEST} characters the
 * part around the first mention. A term is mentioned by itself and by a word that only goes on a
 * little further ("rain" by "rainy", but not by "rainless"), or by one that has the same stem and
 * another ending of its kin ("durable" by "durability"). A pure function of its arguments;
 * thread-safe where the terms are.
 */
public final class SentenceAbout {
  private static final Pattern END = Pattern.compile("(?<=[.!?…])[\"”»)]?\\s+(?=[^\\p{Ll}])|\\R+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String LEFT_OUT = "…";
  private static final int LONGEST = 240;
  private static final int BEFORE = 80;
  private static final int LEAST_PREFIX = 4;
  private static final int MOST_ENDING = 4;
  private static final String WITHOUT = "less";

  private final Function<String, Set<String>> terms;
  private final Predicate<String> isKinEnding;

  private SentenceAbout(Function<String, Set<String>> terms, Predicate<String> isKinEnding) {
    this.terms = terms;
    this.isKinEnding = isKinEnding;
  }

  /** By a language's own word forms and endings. */
  public static SentenceAbout byWordForms(LanguagePack pack) {
    return new SentenceAbout(
        text ->
            Words.of(text).stream()
                .filter(word -> !pack.has(WordList.STOP_WORDS, word))
                .map(pack.forms()::form)
                .collect(Collectors.toCollection(LinkedHashSet::new)),
        ending -> ending.isEmpty() || pack.has(WordList.KIN_ENDINGS, ending));
  }

  /** The sentence about the words, as it stands in the text; empty where none is. */
  public Optional<String> in(String text, String words) {
    Set<String> asked = terms.apply(words);
    return best(text, asked, asked.size() / 2);
  }

  /** The sentence that mentions most of the words; empty where none mentions any. */
  public Optional<String> closest(String text, String words) {
    return best(text, terms.apply(words), 0);
  }

  /** How many terms of the words a text mentions. */
  int mentions(String text, String words) {
    return mentioned(terms.apply(words), terms.apply(text));
  }

  private Optional<String> best(String text, Set<String> asked, int beyond) {
    String best = null;
    int most = beyond;
    for (String sentence : sentences(text)) {
      int mentioned = mentioned(asked, terms.apply(sentence));
      boolean shorter = best != null && mentioned == most && sentence.length() < best.length();
      if (mentioned > most || shorter) {
        best = sentence;
        most = mentioned;
      }
    }
    return Optional.ofNullable(best).map(sentence -> around(sentence, asked));
  }

  /** A sentence that is very long is cut around the first word that is asked about. */
  private String around(String sentence, Set<String> asked) {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int at =
        WORD.matcher(sentence)
            .results()
            .filter(word -> mentioned(asked, terms.apply(word.group())) > 0)
            .mapToInt(MatchResult::start)
            .findFirst()
            .orElse(0);
    int start = at <= BEFORE ? 0 : sentence.indexOf(' ', at - BEFORE) + 1;
    boolean ends = start + LONGEST >= sentence.length();
    int space = ends ? sentence.length() : sentence.lastIndexOf(' ', start + LONGEST);
    int end = space > at ? space : Math.min(sentence.length(), start + LONGEST);
    String cut = sentence.substring(Math.min(start, at), end).strip();
    return (start == 0 ? "" : LEFT_OUT + " ") + cut + (ends ? "" : " " + LEFT_OUT);
  }

  /** The sentences of a text in order; a line ends one too. */
  static List<String> sentences(String text) {
    return Stream.of(END.split(text.strip()))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private int mentioned(Set<String> asked, Set<String> present) {
    int count = 0;
    for (String term : asked) {
      count += present.stream().anyMatch(word -> isForm(word, term)) ? 1 : 0;
    }
    return count;
  }

  private boolean isForm(String word, String term) {
    if (word.equals(term)) {
      return true;
    }
    boolean goesOn = word.startsWith(term) && word.length() <= term.length() + MOST_ENDING;
    return term.length() >= LEAST_PREFIX
        && !word.endsWith(WITHOUT)
        && (goesOn || isKin(word, term));
  }

  /** Whether both have one stem of enough letters and end like words of the same kin. */
  private boolean isKin(String word, String term) {
    int most = Math.min(word.length(), term.length());
    for (int stem = LEAST_PREFIX;
        stem <= most && word.startsWith(term.substring(0, stem));
        stem++) {
      if (isKinEnding.test(term.substring(stem)) && isKinEnding.test(word.substring(stem))) {
        return true;
      }
    }
    return false;
  }
}
