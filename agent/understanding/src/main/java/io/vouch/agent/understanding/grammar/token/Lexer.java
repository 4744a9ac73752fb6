package io.vouch.agent.understanding.grammar.token;

import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordForms;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a message into tokens: words, numbers ("1,299.90" and "1 299" are one, "2h" is two),
 * currency signs; contractions are expanded.
 */
public final class Lexer {
  private static final Pattern BLANKS = Pattern.compile("[ \u00a0\u202f]");

  /** What people type for an apostrophe: two accents and a letter of some scripts. */
  private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})[´`ʼ](?=\\p{L})");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<number>\\d{1,3}(?:["
              + " \u00a0\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*)(?<tail>[\\p{L}]*)"
              + "|(?<word>[\\p{L}\\p{M}\\d]+(?:['’][\\p{L}]+)*)"
              + "|(?<sign>[\\p{Sc}%#&<>=]|(?<!\\p{L})\\+|(?<=\\d)\\s?[-–]\\s?(?=\\d))"
              + "|(?<break>[.,;:!?()\\n\"“”]|\\s[-–—]\\s)");

  private final LanguagePack pack;
  private final List<Token> tokens = new ArrayList<>();
  private boolean parted;

  private Lexer(LanguagePack pack) {
    this.pack = pack;
  }

  /** The tokens of a message in a language. */
  public static List<Token> cut(String text, LanguagePack pack) {
    Lexer lexer = new Lexer(pack);
    String message = APOSTROPHES.matcher(text).replaceAll("'");
    Matcher matcher = PIECE.matcher(message);
    int at = 0;
    while (at < message.length()) {
      int end = endOfWord(message, at);
      if (end > at) {
        lexer.word(message.substring(at, end), at, end);
        at = end;
      } else if (message.charAt(at) == ' ' && endOfWord(message, at + 1) > at + 1) {
        at++;
      } else if (matcher.find(at)) {
        lexer.piece(matcher);
        at = matcher.end();
      } else {
        break;
      }
    }
    return List.copyOf(lexer.tokens);
  }

  /**
   * Where the word ends that begins with a letter here, as {@link #PIECE} has it; most pieces are
   * such words. Here itself where none does.
   */
  private static int endOfWord(String text, int from) {
    int at = afterLetters(text, from, false);
    if (at > from) {
      at = afterLetters(text, at, true);
      int next = at;
      while (next < text.length() && WordForms.isApostrophe(text.charAt(next))) {
        int after = afterLetters(text, next + 1, false);
        at = after > next + 1 ? after : at;
        next = after > next + 1 ? after : text.length();
      }
    }
    return at;
  }

  private static int afterLetters(String text, int from, boolean marksAndDigits) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Character.isLetter(c) && !(marksAndDigits && isMarkOrDigit(c))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isMarkOrDigit(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> c >= '0' && c <= '9';
    };
  }

  private void piece(Matcher matcher) {
    if (matcher.group("break") != null) {
      parted = true;
    } else if (matcher.group("number") != null) {
      number(matcher);
    } else {
      word(matcher.group(), matcher.start(), matcher.end());
    }
  }

  /**
   * A number, parted from a unit that is written to it; anything else that starts with digits is a
   * word.
   */
  private void number(Matcher matcher) {
    String digits = matcher.group("number");
    String tail = matcher.group("tail");
    Double value =
        Quantity.number(BLANKS.matcher(digits).replaceAll(""), pack.numbers().decimalComma());
    boolean unit = tail.isEmpty() || tail.equalsIgnoreCase("k") || Units.named(tail, pack) != null;
    boolean decade = digits.endsWith("0") && pack.has(WordList.DECADE_ENDINGS, Words.fold(tail));
    if (value == null || !unit || decade) {
      word(matcher.group(), matcher.start(), matcher.end());
      return;
    }
    boolean thousands = tail.equalsIgnoreCase("k");
    int end = thousands ? matcher.end() : matcher.end("number");
    add(digits, matcher.start(), end, thousands ? Double.valueOf(value * 1000) : value);
    if (!tail.isEmpty() && !thousands) {
      word(tail, matcher.start("tail"), matcher.end());
    }
  }

  private void word(String raw, int start, int end) {
    int apostrophe = elision(raw);
    if (apostrophe > 0) {
      word(raw.substring(0, apostrophe), start, start + apostrophe);
      word(raw.substring(apostrophe + 1), start + apostrophe + 1, end);
      return;
    }
    List<String> folded = Words.of(raw);
    String word = folded.isEmpty() ? raw.strip().replace('–', '-') : String.join("", folded);
    String expanded = pack.expanded(word);
    if (expanded.indexOf(' ') < 0) {
      add(expanded, start, end, null);
      return;
    }
    for (String part : expanded.split(" ")) {
      add(part, start, end, null);
    }
  }

  /** Where the apostrophe stands behind a short word of its own; 0 where none does. */
  private int elision(String raw) {
    for (int i = 1; i < raw.length() - 1; i++) {
      if (WordForms.isApostrophe(raw.charAt(i))) {
        return pack.has(WordList.ELISIONS, Words.fold(raw.substring(0, i))) ? i : 0;
      }
    }
    return 0;
  }

  private void add(String word, int start, int end, @Nullable Double number) {
    String form = pack.forms().singular(word);
    String key = number == null ? pack.forms().form(word) : form;
    tokens.add(new Token(word, form, key, start, end, number, parted));
    parted = false;
  }
}
