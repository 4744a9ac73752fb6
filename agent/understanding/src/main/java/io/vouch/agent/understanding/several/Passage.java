package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.grammar.token.Lexer;
import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.WordList;
import java.util.List;

/**
 * A message as the search for several products sees it: its tokens, what stands between them, and
 * which of them have been read. For one thread and one message.
 */
final class Passage {
  private final LanguagePack pack;
  private final String text;
  private final List<Token> tokens;
  private final SeveralWords words;
  private final Gap[] gaps;
  private final int[] depths;
  private final boolean[] read;

  /** What stands before a token. */
  enum Gap {
    NONE,
    COMMA,
    COLON,
    SEMICOLON,
    SENTENCE
  }

  Passage(String text, SeveralWords words, LanguagePack pack) {
    this.text = text;
    this.words = words;
    this.tokens = Lexer.cut(text, pack);
    this.pack = pack;
    this.gaps = new Gap[tokens.size()];
    this.depths = new int[tokens.size()];
    this.read = new boolean[tokens.size()];
    int depth = 0;
    for (int at = 0; at < tokens.size(); at++) {
      String between = between(at);
      gaps[at] = at == 0 ? Gap.SENTENCE : gap(between);
      depth += (int) (between.chars().filter(c -> c == '(').count());
      depth -= (int) (between.chars().filter(c -> c == ')').count());
      depths[at] = Math.max(0, depth);
      depth = depths[at];
    }
  }

  private static Gap gap(String between) {
    boolean line = between.indexOf('\n') >= 0;
    boolean stop = between.chars().anyMatch(c -> c == '.' || c == '!' || c == '?');
    boolean comma = between.indexOf(',') >= 0;
    if (line || stop && !comma) {
      return Gap.SENTENCE;
    }
    if (between.indexOf(';') >= 0) {
      return Gap.SEMICOLON;
    }
    if (between.indexOf(':') >= 0) {
      return Gap.COLON;
    }
    boolean dash = between.strip().matches("[-–—]") && between.length() > 2;
    return comma || dash ? Gap.COMMA : Gap.NONE;
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  Gap gap(int at) {
    return gaps[at];
  }

  /** Whether a token stands in brackets. */
  boolean isInside(int at) {
    return depths[at] > 0;
  }

  /** What is written between a token and the one before it. */
  String between(int at) {
    int from = at == 0 ? 0 : tokens.get(at - 1).end();
    int to = at == size() ? text.length() : tokens.get(at).start();
    return from >= to ? "" : text.substring(from, to);
  }

  boolean isRead(int at) {
    return read[at];
  }

  void read(int from, int to) {
    for (int at = from; at < to; at++) {
      read[at] = true;
    }
  }

  /** How many tokens from here are a phrase of the group that nobody has read; 0 for none. */
  int match(WordGroup group, int at) {
    if (at < 0 || at >= size()) {
      return 0;
    }
    for (String[] phrase : words.of(group, tokens.get(at).word())) {
      if (matches(phrase, at)) {
        return phrase.length;
      }
    }
    return 0;
  }

  boolean is(WordGroup group, int at) {
    return match(group, at) > 0;
  }

  /** Whether a phrase of the group stands between the tokens. */
  boolean has(WordGroup group, int from, int to) {
    for (int at = from; at < to; at++) {
      int length = match(group, at);
      if (length > 0 && at + length <= to) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String[] phrase, int at) {
    if (at + phrase.length > size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      boolean joined = i == 0 || gaps[at + i] == Gap.NONE;
      if (read[at + i] || !joined || !tokens.get(at + i).word().equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token says something of a thing: unread, no stop word, no word of the frame. */
  boolean isContent(int at) {
    return !read[at]
        && !pack.has(WordList.STOP_WORDS, tokens.get(at).word())
        && !is(WordGroup.FRAME, at);
  }

  boolean hasContent(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isContent(at)) {
        return true;
      }
    }
    return false;
  }

  int sentenceStart(int at) {
    int start = at;
    while (gaps[start] != Gap.SENTENCE) {
      start--;
    }
    return start;
  }

  int sentenceEnd(int at) {
    int end = at + 1;
    while (end < size() && gaps[end] != Gap.SENTENCE) {
      end++;
    }
    return end;
  }

  /** The unread words as written, what was read left out. */
  String text(int from, int to) {
    StringBuilder joined = new StringBuilder();
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && !read[end]) {
        end++;
      }
      if (end > at) {
        joined.append(joined.isEmpty() ? "" : " ");
        joined.append(text, tokens.get(at).start(), tokens.get(end - 1).end());
      }
      at = Math.max(end, at + 1);
    }
    return joined.toString();
  }

  /** The words that say something, joined. */
  String content(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int at = from; at < to; at++) {
      if (isContent(at)) {
        joined.append(joined.isEmpty() ? "" : " ").append(text(at, at + 1));
      }
    }
    return joined.toString();
  }
}
