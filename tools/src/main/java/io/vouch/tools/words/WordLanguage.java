package io.vouch.tools.words;

import io.vouch.domain.constraint.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * A language that texts of a catalogue may be in: its stop words (the Snowball project's, folded)
 * and its stems, both as Lucene ships them.
 */
public enum WordLanguage {
  EN("english", false),
  DE("german", false),
  FR("french", true),
  ES("spanish", false),
  PT("portuguese", false),
  IT("italian", true);

  /**
   * The least share of all words that a language's own stop words have in texts of that language,
   * and how many times more there are than of any other. Running text has 20% and more, lists of
   * product names 2 to 5%; both bounds are estimates, not tuned.
   */
  private static final double LEAST_SHARE = 0.02;

  private static final double LEAST_LEAD = 1.5;

  private final CharArraySet stopWords;
  private final boolean elides;

  WordLanguage(String name, boolean elides) {
    this.stopWords = folded(name);
    this.elides = elides;
  }

  /** Whether an apostrophe stands between two words. */
  boolean elides() {
    return elides;
  }

  /** The folded stop words. */
  CharArraySet stopWords() {
    return stopWords;
  }

  /** The tokens reduced to their stems. */
  TokenStream stemmed(TokenStream tokens) {
    return switch (this) {
      case EN -> new PorterStemFilter(tokens);
      case DE -> new GermanLightStemFilter(new GermanNormalizationFilter(tokens));
      case FR -> new FrenchLightStemFilter(tokens);
      case ES -> new SpanishLightStemFilter(new SpanishPluralStemFilter(tokens)); // short words too
      case PT -> new PortugueseLightStemFilter(tokens);
      case IT -> new ItalianLightStemFilter(tokens);
    };
  }

  /**
   * The language that most texts of a sample are in: the one whose own stop words, those that no
   * other of the six has, are the most frequent; English where none leads clearly.
   */
  public static WordLanguage of(List<String> texts) {
    int[] found = new int[values().length];
    long words = 0;
    for (String text : texts) {
      for (String word : Words.of(text)) {
        words++;
        int language = onlyLanguage(word);
        if (language >= 0) {
          found[language]++;
        }
      }
    }
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      best = found[i] > found[best] ? i : best;
    }
    for (int i = 0; i < found.length; i++) {
      if (i != best && found[best] < LEAST_LEAD * found[i]) {
        return EN;
      }
    }
    return found[best] >= LEAST_SHARE * words ? values()[best] : EN;
  }

  /** The language that alone has this stop word, −1 where none or several have it. */
  private static int onlyLanguage(String word) {
    int only = -1;
    for (WordLanguage language : values()) {
      if (language.stopWords.contains(word)) {
        if (only >= 0) {
          return -1;
        }
        only = language.ordinal();
      }
    }
    return only;
  }

  private static CharArraySet folded(String name) {
    Set<String> folded = new HashSet<>();
    try (InputStream list =
        Objects.requireNonNull(
            SnowballFilter.class.getResourceAsStream(name + "_stop.txt"), name)) {
      for (Object word : WordlistLoader.getSnowballWordSet(list, StandardCharsets.UTF_8)) {
        folded.addAll(Words.of(new String((char[]) word)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program, as a class file is
    }
    return CharArraySet.unmodifiableSet(new CharArraySet(folded, false));
  }
}
