package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.words.WordList;

/**
 * Which words a negation reaches.
 *
 * <p>From a negator on ("not", "without", "nothing", "hate"), every open word up to the end of its
 * clause or {@value #REACH} tokens further is negated. The clause ends at a mark, at a word that
 * opens another clause ("but", "because", "I") and at a condition. A negator that negates no wish
 * ("not sure", "don't mind", "not only") reaches nothing; what "need not be" is neither wished nor
 * avoided.
 */
final class NegationScopes {
  private static final int REACH = 7;

  private NegationScopes() {}

  static void mark(Message message, Covered covered) {
    for (int at = 0; at < message.size(); at++) {
      if (isNegator(message, covered, at)) {
        covered.fill(at);
        negate(message, covered, at);
      }
    }
  }

  private static boolean isNegator(Message message, Covered covered, int at) {
    boolean negator = has(WordList.NEGATORS, message, at);
    return negator && (covered.isOpen(at) || covered.isFiller(at));
  }

  private static void negate(Message message, Covered covered, int negator) {
    int at = negator + 1;
    while (at < message.size() && has(WordList.INSIDE_NEGATION, message, at) && !message.at(at).parted()) {
      at++;
    }
    if (at < message.size() && has(WordList.HARMLESS_NEGATION, message, at)) {
      return;
    }
    boolean waived = has(WordList.WAIVED_BY, message, negator + 1);
    for (int to = Math.min(message.size(), negator + 1 + REACH); at < to; at++) {
      boolean ends = message.at(at).parted() && at > negator + 1;
      boolean other = !covered.isOpen(at) && !covered.isFiller(at);
      if (ends || other || has(WordList.NEGATION_ENDS, message, at)) {
        return;
      }
      if (covered.isOpen(at) && waived) {
        covered.fill(at);
      } else if (covered.isOpen(at)) {
        covered.negate(at);
      }
    }
  }

  private static boolean has(WordList list, Message message, int at) {
    return at < message.size() && message.pack().has(list, message.at(at).word());
  }
}
