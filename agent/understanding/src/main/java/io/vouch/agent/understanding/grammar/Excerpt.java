package io.vouch.agent.understanding.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a message that is read: all of it up to {@value #LONGEST} characters. A longer one is
 * a pasted text with a question in it: read is its last sentence that ends in a question mark, else
 * its last paragraph, from the last {@value #LONGEST} characters.
 *
 * @param start index of the first character that is read
 * @param end index after the last one
 */
record Excerpt(int start, int end) {
  static final int LONGEST = 4_000;

  private static final Pattern QUESTION = Pattern.compile("[^.!?\\n¿]*\\?");
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]*\\S[^\\n]*");

  static Excerpt of(String message) {
    if (message.length() <= LONGEST) {
      return new Excerpt(0, message.length());
    }
    int from = message.length() - LONGEST;
    Excerpt question = last(QUESTION, message, from);
    Excerpt paragraph = last(PARAGRAPH, message, from);
    return question != null ? question : paragraph != null ? paragraph : new Excerpt(from, from);
  }

  private static @Nullable Excerpt last(Pattern pattern, String message, int from) {
    Matcher matcher = pattern.matcher(message).region(from, message.length());
    Excerpt last = null;
    while (matcher.find()) {
      boolean says = matcher.group().chars().anyMatch(Character::isLetterOrDigit);
      last = says ? new Excerpt(matcher.start(), matcher.end()) : last;
    }
    return last;
  }

  boolean isWhole(String message) {
    return start == 0 && end == message.length();
  }
}
