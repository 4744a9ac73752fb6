package io.vouch.agent.understanding.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a word is cut to so that its inflections are found; the light stemmers are those of Lucene
 * (Savoy 2006). Thread-safe.
 */
enum Stemmer {
  /** Words are compared in the singular. */
  NONE(word -> word),
  GERMAN(stemming(GermanLightStemFilter::new)),
  FRENCH(stemming(FrenchLightStemFilter::new)),
  SPANISH(shortWords(5, "aoe", stemming(SpanishLightStemFilter::new))),
  PORTUGUESE(stemming(PortugueseLightStemFilter::new)),
  ITALIAN(shortWords(6, "aoei", stemming(ItalianLightStemFilter::new)));

  private final UnaryOperator<String> cut;

  Stemmer(UnaryOperator<String> cut) {
    this.cut = cut;
  }

  String stem(String word) {
    return cut.apply(word);
  }

  /** A stemmer leaves words shorter than this alone, which end as the longer ones do ("roja"). */
  private static UnaryOperator<String> shortWords(
      int length, String endings, UnaryOperator<String> stem) {
    return word -> {
      int last = word.length() - 1;
      boolean ends = last + 1 < length && endings.indexOf(word.charAt(last)) >= 0;
      return ends ? word.substring(0, last) : stem.apply(word);
    };
  }

  private static UnaryOperator<String> stemming(UnaryOperator<TokenStream> filter) {
    // A filter keeps its buffers and so belongs to one thread.
    ThreadLocal<Stemming> own = ThreadLocal.withInitial(() -> new Stemming(filter));
    return word -> own.get().stem(word);
  }

  /** A filter over a stream that says one word again and again. */
  private static final class Stemming {
    private final OneWord source = new OneWord();
    private final TokenStream filtered;

    Stemming(UnaryOperator<TokenStream> filter) {
      filtered = filter.apply(source);
    }

    String stem(String word) {
      source.word = word;
      try {
        filtered.incrementToken();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // nothing is read from anywhere
      }
      return source.term.toString();
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
