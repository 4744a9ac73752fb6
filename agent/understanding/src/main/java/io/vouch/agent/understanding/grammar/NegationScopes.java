package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.vocabulary.WordFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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

  private static final Map<String, Set<String>> WORDS = new HashMap<>();

  static {
    for (String line : WordFile.lines("negation.txt")) {
      String[] sides = line.split("=", 2);
      WORDS.put(sides[0].strip(), Set.of(sides[1].strip().split("\\|")));
    }
  }

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
    boolean negator = has("negators", message, at);
    return negator && (covered.isOpen(at) || covered.isFiller(at));
  }

  private static void negate(Message message, Covered covered, int negator) {
    int at = negator + 1;
    while (at < message.size() && has("inside", message, at) && !message.at(at).parted()) {
      at++;
    }
    if (at < message.size() && has("harmless after", message, at)) {
      return;
    }
    boolean waived = has("waived by", message, negator + 1);
    for (int to = Math.min(message.size(), negator + 1 + REACH); at < to; at++) {
      boolean ends = message.at(at).parted() && at > negator + 1;
      boolean other = !covered.isOpen(at) && !covered.isFiller(at);
      if (ends || other || has("ends", message, at)) {
        return;
      }
      if (covered.isOpen(at) && waived) {
        covered.fill(at);
      } else if (covered.isOpen(at)) {
        covered.negate(at);
      }
    }
  }

  private static boolean has(String list, Message message, int at) {
    return at < message.size()
        && WORDS.getOrDefault(list, Set.of()).contains(message.at(at).word());
  }
}
