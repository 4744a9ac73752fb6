package io.vouch.domain.constraint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How text becomes comparable words, everywhere the same: in constraints, indexes, planners and
 * checks.
 *
 * <p>Folding: compatibility decomposition, accents dropped, lower case of the root locale. Words
 * are the maximal runs of letters and digits of the folded text; an apostrophe inside a word, also
 * typed as an acute accent, is dropped ("don't" is "dont").
 */
public final class Words {
  private Words() {}

  /** The text folded: accents dropped, lower case, inner blanks collapsed, ends stripped. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String decomposed =
        isAscii(text)
            ? text
            : Normalizer.normalize(text.replace('\u00b4', '\''), Normalizer.Form.NFKD);
    boolean blank = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c > 127 && Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isWhitespace(c) || c == '\u00a0') {
        blank = true;
        continue;
      }
      if (blank && !folded.isEmpty()) {
        folded.append(' ');
      }
      blank = false;
      folded.append(c);
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The folded words of a text in order, repetitions kept. */
  public static List<String> of(String text) {
    if (isOneWord(text)) {
      return List.of(text.toLowerCase(Locale.ROOT));
    }
    String folded = fold(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!isInnerApostrophe(folded, i, word)) {
        flush(word, words);
      }
    }
    flush(word, words);
    return List.copyOf(words);
  }

  private static boolean isInnerApostrophe(String text, int index, StringBuilder word) {
    char c = text.charAt(index);
    return (c == '\'' || c == '\u2019')
        && !word.isEmpty()
        && index + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(index + 1));
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Whether a text is one word of nothing but plain letters and digits. */
  public static boolean isOneWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
