package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.words.WordList;

/**
 * Words that are no wish where no rule needs them: stop words, further function words, and the
 * verbs of talk where a person stands before them ("I love").
 */
final class Filler {
  private Filler() {}

  static boolean isFiller(Message message, int at) {
    String word = message.at(at).word();
    return message.isStop(at)
        || message.pack().has(WordList.FILLER, word)
        || isTalk(message, at)
        || word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isTalk(Message message, int at) {
    return at > 0
        && message.pack().has(WordList.AFTER_SPEAKERS, message.at(at).word())
        && message.pack().has(WordList.SPEAKERS, message.at(at - 1).word());
  }
}
