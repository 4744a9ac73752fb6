package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.vocabulary.EditDistance;
import io.vouch.agent.understanding.words.WordList;

/**
 * Words that are no wish where no rule needs them: stop words, further function words, and the
 * verbs of talk where a person stands before them ("I love").
 */
final class Filler {
  /** Shorter words are near too many others. */
  private static final int LONG = 10;

  private Filler() {}

  static boolean isFiller(Message message, int at) {
    String word = message.at(at).word();
    return message.isStop(at)
        || message.pack().has(WordList.FILLER, word)
        || isTalk(message, at)
        || isSlip(message, at)
        || word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** A long word of talk, misspelt ("recomendation"), that no item's text has. */
  private static boolean isSlip(Message message, int at) {
    String word = message.at(at).word();
    if (word.length() < LONG
        || !message.isUnknown(at)
        || message.occursInText(at)
        || !message.maySpell()) {
      return false;
    }
    int limit = EditDistance.slipLimit(word.length());
    return message.pack().list(WordList.FILLER).stream()
        .anyMatch(
            filler -> filler.length() >= LONG && EditDistance.atMost(word, filler, limit) <= limit);
  }

  /** Whether a word is a verb of talk where it stands. */
  static boolean isTalk(Message message, int at) {
    boolean opens = at == 0 || message.at(at).parted(); // "Sounds great", the speaker left out
    boolean spoken =
        opens
            ? message.isStop(at + 1) && !message.at(at + 1).parted()
            : message.pack().has(WordList.SPEAKERS, message.at(at - 1).word());
    return spoken && message.pack().has(WordList.AFTER_SPEAKERS, message.at(at).word());
  }
}
