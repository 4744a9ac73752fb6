package io.vouch.agent.understanding.grammar.token;

import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.vocabulary.WordForms;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a message into tokens: words, numbers ("1,299.90" is one, "2h" is two), currency signs;
 * contractions are expanded.
 */
public final class Lexer {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<number>\\d+(?:[.,]\\d+)*)(?<tail>[\\p{L}]*)"
              + "|(?<word>[\\p{L}\\p{M}\\d]+(?:['’][\\p{L}]+)*)"
              + "|(?<sign>[\\p{Sc}%#&+<>=]|(?<=\\d)\\s?[-–]\\s?(?=\\d))"
              + "|(?<break>[.,;:!?()\\n\"“”]|\\s[-–—]\\s)");

  private static final Map<String, String> CONTRACTIONS =
      Map.ofEntries(
          Map.entry("dont", "do not"),
          Map.entry("doesnt", "does not"),
          Map.entry("didnt", "did not"),
          Map.entry("isnt", "is not"),
          Map.entry("arent", "are not"),
          Map.entry("wasnt", "was not"),
          Map.entry("cant", "can not"),
          Map.entry("cannot", "can not"),
          Map.entry("wont", "will not"),
          Map.entry("wouldnt", "would not"),
          Map.entry("shouldnt", "should not"),
          Map.entry("havent", "have not"),
          Map.entry("whats", "what is"),
          Map.entry("wheres", "where is"),
          Map.entry("hows", "how is"),
          Map.entry("whos", "who is"),
          Map.entry("thats", "that is"),
          Map.entry("theres", "there is"),
          Map.entry("its", "it is"),
          Map.entry("im", "i am"),
          Map.entry("ive", "i have"),
          Map.entry("id", "i would"),
          Map.entry("ill", "i will"),
          Map.entry("youve", "you have"),
          Map.entry("youre", "you are"),
          Map.entry("lets", "let us"),
          Map.entry("nevermind", "never mind"),
          Map.entry("wanna", "want to"),
          Map.entry("gimme", "give me"),
          Map.entry("lemme", "let me"),
          Map.entry("&", "and"),
          Map.entry("w", "with"));

  private final List<Token> tokens = new ArrayList<>();
  private boolean parted;

  private Lexer() {}

  public static List<Token> cut(String message) {
    Lexer lexer = new Lexer();
    Matcher matcher = PIECE.matcher(message);
    while (matcher.find()) {
      lexer.piece(matcher);
    }
    return List.copyOf(lexer.tokens);
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
    Double value = Quantity.number(digits);
    boolean unit = tail.isEmpty() || tail.equalsIgnoreCase("k") || Units.isUnit(tail);
    boolean decade = tail.equalsIgnoreCase("s") && digits.endsWith("0");
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
    List<String> folded = Words.of(raw);
    String word = folded.isEmpty() ? raw.strip().replace('–', '-') : String.join("", folded);
    for (String part : CONTRACTIONS.getOrDefault(word, word).split(" ")) {
      add(part, start, end, null);
    }
  }

  private void add(String word, int start, int end, @Nullable Double number) {
    tokens.add(new Token(word, WordForms.singular(word), start, end, number, parted));
    parted = false;
  }
}
