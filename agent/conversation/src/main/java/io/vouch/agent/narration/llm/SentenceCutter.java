package io.vouch.agent.narration.llm;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text that comes in pieces into sentences: at line breaks, and at marks that end a sentence
 * and are followed by a blank, outside braces. Not thread-safe.
 */
final class SentenceCutter {
  /** A sentence that never ends is cut here, mid-way, and will hardly be grounded. */
  private static final int MAX_SENTENCE = 1_500;

  private final StringBuilder open = new StringBuilder();
  private int depth;
  private boolean ended;

  /** The sentences that a further piece completes. */
  List<String> add(String piece) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == '\n' || (ended && Character.isWhitespace(c)) || open.length() >= MAX_SENTENCE) {
        flush(sentences);
      }
      ended = depth == 0 && (c == '.' || c == '!' || c == '?');
      depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
      open.append(c == '\n' ? ' ' : c);
    }
    return sentences;
  }

  /** What is left at the end of the text, as one sentence, or nothing. */
  List<String> end() {
    List<String> sentences = new ArrayList<>();
    flush(sentences);
    return sentences;
  }

  private void flush(List<String> sentences) {
    String sentence = open.toString().strip();
    open.setLength(0);
    depth = 0;
    ended = false;
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }
}
