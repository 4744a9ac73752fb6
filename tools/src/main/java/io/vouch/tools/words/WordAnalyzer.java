package io.vouch.tools.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * From text to index terms in one language: words, model names whole and in parts, quantities with
 * their units; stop words left out, the rest stemmed. The same for items and for wishes.
 *
 * <p>Deterministic and thread-safe.
 */
public final class WordAnalyzer extends Analyzer {
  private final WordLanguage language;

  public WordAnalyzer(WordLanguage language) {
    this.language = language;
  }

  /** The language whose stop words and stems are used. */
  public WordLanguage language() {
    return language;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WordTokenizer(language.elides());
    return new TokenStreamComponents(
        words, language.stemmed(new StopFilter(words, language.stopWords())));
  }

  /**
   * A word of a wish as the index has it.
   *
   * @param said as the person wrote it, folded
   * @param whole its term
   * @param parts the terms of its parts, which stand for it where all of them are there; empty
   *     where nothing but the whole does
   * @param also terms that it is found by but that do not stand for it
   */
  public record WishWord(String said, String whole, List<String> parts, List<String> also) {
    public WishWord {
      parts = List.copyOf(parts);
      also = List.copyOf(also);
    }
  }

  /** The words of a wish in order without stop words, each once. */
  public List<WishWord> words(String wish) {
    List<@Nullable String> terms = terms(wish);
    Map<String, WishWord> words = new LinkedHashMap<>();
    int next = 0;
    for (TextWord word : TextWords.of(wish, language.elides())) {
      String whole = terms.get(next++);
      List<String> parts = new ArrayList<>(word.parts().size());
      for (int part = 0; part < word.parts().size(); part++) {
        String term = terms.get(next++);
        if (term != null) {
          parts.add(term);
        }
      }
      if (whole != null) {
        boolean quantity = word.kind() == TextWord.Kind.QUANTITY;
        List<String> none = List.of();
        words.putIfAbsent(
            whole,
            new WishWord(word.said(), whole, quantity ? none : parts, quantity ? parts : none));
      }
    }
    return List.copyOf(words.values());
  }

  /** Adds the terms of a text, parts of words included. */
  public void addTerms(String text, Set<String> terms) {
    for (String term : terms(text)) {
      if (term != null) {
        terms.add(term);
      }
    }
  }

  /** The terms of the tokens of a text by their places, null for a stop word. */
  private List<@Nullable String> terms(String text) {
    List<@Nullable String> terms = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        for (int skipped = step.getPositionIncrement(); skipped > 1; skipped--) {
          terms.add(null);
        }
        terms.add(term.toString());
      }
      stream.end();
      for (int skipped = step.getPositionIncrement(); skipped > 0; skipped--) {
        terms.add(null);
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory
    }
  }
}
