package io.vouch.tools.words;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words so that the same thing is the same word however it was typed.
 *
 * <p>Text is folded first, as everywhere in the house. A word is a run of letters and digits; a
 * dash inside joins ({@code t-shirt}), a dot or comma between digits belongs to the number ({@code
 * 1.5}, {@code 12,000}), a number with a unit behind it is one quantity ({@code 27 inch}, {@code
 * 27in}, {@code 27-inch}, {@code 27"}). An apostrophe inside a word is dropped ({@code dont}) or,
 * in languages that elide, separates ({@code l'eau}).
 */
final class TextWords {
  /** More dashes than that make a phrase, not a name. */
  private static final int MOST_PARTS = 4;

  /** Letters that beside a number are worth finding alone: {@code iphone6}, {@code 10pcs}. */
  private static final int LEAST_NAME = 3;

  private final String text;
  private final boolean elides;
  private final List<TextWord> words = new ArrayList<>();
  private int next;

  private TextWords(String text, boolean elides) {
    this.text = text;
    this.elides = elides;
  }

  /** The words of a text in order, repetitions kept. */
  static List<TextWord> of(String text, boolean elides) {
    TextWords cut = new TextWords(Words.fold(text), elides);
    while (cut.next < cut.text.length()) {
      if (cut.isWordAt(cut.next)) {
        cut.addRun();
      } else {
        cut.next++;
      }
    }
    return cut.words;
  }

  private boolean isWordAt(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private boolean isDigitAt(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private void addRun() {
    int start = next;
    List<String> parts = new ArrayList<>();
    parts.add(part());
    while (isDashAt(next) && isWordAt(next + 1)) {
      next++;
      parts.add(part());
    }
    String said = text.substring(start, next);
    if (parts.size() == 1) {
      addSingle(said, parts.getFirst());
    } else {
      addJoined(said, parts);
    }
  }

  private boolean isDashAt(int at) {
    return at < text.length() && "-\u2010\u2011\u2013".indexOf(text.charAt(at)) >= 0;
  }

  /** The letters and digits from here on, with what belongs between them. */
  private String part() {
    StringBuilder part = new StringBuilder();
    while (next < text.length()) {
      char c = text.charAt(next);
      if (Character.isLetterOrDigit(c)) {
        part.append(c);
      } else if ((c == '.' || c == ',') && isDigitAt(next - 1) && isDigitAt(next + 1)) {
        if (c == '.' || !isThousands(next)) {
          part.append('.');
        }
      } else if (!(c == '\'' || c == '\u2019') || elides || !isWordAt(next + 1)) {
        break;
      }
      next++;
    }
    return part.toString();
  }

  /** Whether exactly three digits follow. */
  private boolean isThousands(int comma) {
    return isDigitAt(comma + 2) && isDigitAt(comma + 3) && !isDigitAt(comma + 4);
  }

  private void addSingle(String said, String word) {
    int digits = digits(word);
    if (digits == word.length()) {
      addNumber(said, word);
    } else if (digits > 0 && UnitWords.shortName(word.substring(digits)) != null) {
      addQuantity(said, word.substring(0, digits), word.substring(digits));
    } else {
      addMixed(said, word, digits > 0 ? digits : letters(word));
    }
  }

  /** A word with letters and digits: in two parts where it is one number and one name. */
  private void addMixed(String said, String word, int middle) {
    String first = word.substring(0, middle);
    String last = word.substring(middle);
    boolean named = isNumber(last) ? isName(first) : isNumber(first) && isName(last);
    words.add(
        named
            ? new TextWord(said, word, List.of(first, last), TextWord.Kind.JOINED)
            : TextWord.plain(word));
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && digits(part) == part.length();
  }

  private static boolean isName(String part) {
    return part.length() >= LEAST_NAME && letters(part) == part.length();
  }

  /** A number, with its unit where one follows. */
  private void addNumber(String said, String number) {
    if (text.startsWith("\"", next) || text.startsWith("''", next) || isDoublePrime(next)) {
      addQuantity(said, number, "in");
      return;
    }
    int end = next + 1;
    while (next < text.length() && text.charAt(next) == ' ' && isWordAt(end)) {
      end++;
    }
    String behind = end > next + 1 ? text.substring(next + 1, end) : "";
    if (UnitWords.shortName(behind) == null) {
      words.add(TextWord.plain(number));
      return;
    }
    addQuantity(said + " " + behind, number, behind);
    words.add(TextWord.plain(behind));
    next = end;
  }

  /** Two primes, into which folding turns a double one. */
  private boolean isDoublePrime(int at) {
    return text.startsWith("\u2032\u2032", at) || text.startsWith("\u201d", at);
  }

  private void addJoined(String said, List<String> parts) {
    String first = parts.getFirst();
    String last = parts.getLast();
    if (parts.size() == 2 && digits(first) == first.length() && UnitWords.shortName(last) != null) {
      addQuantity(said, first, last);
    } else if (parts.size() > MOST_PARTS) {
      parts.forEach(part -> addSingle(part, part));
    } else {
      words.add(
          new TextWord(said, String.join("", parts), List.copyOf(parts), TextWord.Kind.JOINED));
    }
  }

  private void addQuantity(String said, String number, String unit) {
    String whole = number + UnitWords.shortName(unit);
    words.add(new TextWord(said, whole, List.of(number), TextWord.Kind.QUANTITY));
  }

  /** How many digits and dots a word begins with. */
  private static int digits(String word) {
    int end = 0;
    while (end < word.length()
        && (Character.isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private static int letters(String word) {
    int end = 0;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return end;
  }
}
