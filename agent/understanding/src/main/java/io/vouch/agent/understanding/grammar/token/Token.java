package io.vouch.agent.understanding.grammar.token;

import org.jspecify.annotations.Nullable;

/**
 * One word, number or sign of a message.
 *
 * @param word folded; of an expanded contraction its part ("don't" is {@code do} and {@code not})
 * @param form the word in the singular
 * @param key what it is compared by with the catalogue's words
 * @param start index of its first character in the message
 * @param end index after its last character
 * @param number its value where it is written in digits, else null
 * @param parted whether a comma, full stop or the like stands between it and the word before
 */
public record Token(
    String word,
    String form,
    String key,
    int start,
    int end,
    @Nullable Double number,
    boolean parted) {
  public boolean isPlural() {
    return !word.equals(form);
  }
}
