package io.vouch.tools.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * {@link TextWords} as Lucene wants them: each word whole, then its parts; digits are not stemmed.
 */
final class WordTokenizer extends Tokenizer {
  /** Longer "words" are no words: Lucene refuses terms above 32 kB. */
  private static final int LONGEST = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final boolean elides;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  WordTokenizer(boolean elides) {
    this.elides = elides;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      text.append(buffer, 0, read);
    }
    tokens.clear();
    next = 0;
    for (TextWord word : TextWords.of(text.toString(), elides)) {
      tokens.add(word.whole());
      tokens.addAll(word.parts());
    }
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    clearAttributes();
    String token = tokens.get(next++);
    term.append(token, 0, Math.min(LONGEST, token.length()));
    keyword.setKeyword(token.chars().anyMatch(Character::isDigit));
    return true;
  }
}
