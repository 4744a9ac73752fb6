package io.vouch.tools.words;

import java.util.List;

/**
 * One word of a text, and what it is also found by.
 *
 * @param said as it stands in the folded text: {@code wh-1000xm5}, {@code 27 inch}
 * @param whole the word without dashes, a quantity with its unit's short name: {@code wh1000xm5},
 *     {@code 27in}
 * @param parts what the word consists of: {@code wh}, {@code 1000xm5}; the number of a quantity;
 *     empty for a plain word
 * @param kind what it is
 */
record TextWord(String said, String whole, List<String> parts, Kind kind) {
  /** What a word is. */
  enum Kind {
    /** Letters and digits without a dash. */
    PLAIN,
    /** Joined by dashes, or letters and digits: all of its parts mean the same. */
    JOINED,
    /** A number with its unit, of which the number alone means less. */
    QUANTITY
  }

  static TextWord plain(String word) {
    return new TextWord(word, word, List.of(), Kind.PLAIN);
  }
}
