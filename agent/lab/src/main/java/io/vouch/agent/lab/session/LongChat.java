package io.vouch.agent.lab.session;

import io.vouch.agent.lab.script.ScriptFile;
import java.util.List;

/**
 * A conversation of {@value #ROUNDS} rounds: five about the item somebody is after, then five of
 * chat, and so on.
 *
 * <p>Each block about the item begins with the next fact; its other rounds refuse and ask for more.
 * A round of chat asks or says something that must change nothing. Source: LONG-CHAT of Huang et
 * al. (2023); deviation: rules in place of a language model.
 */
final class LongChat {
  static final int ROUNDS = 50;
  private static final int BLOCK = 5;

  /** What people say in between, in turn. */
  private static final List<String> CHAT = ScriptFile.lines(LongChat.class);

  private LongChat() {}

  /** The 1-based round in which the target was shown, or {@code ROUNDS + 1}. */
  static int talk(SessionPolicy.Session session, int target, List<Fact> facts) {
    for (int round = 0; round < ROUNDS; round++) {
      int block = round / BLOCK;
      if (block % 2 == 1) {
        session.chat(CHAT.get(round % CHAT.size()));
        continue;
      }
      boolean begins = round % BLOCK == 0;
      int fact = block / 2;
      int[] slate = session.answer(begins && fact < facts.size() ? facts.get(fact) : null);
      for (int item : slate) {
        if (item == target) {
          return round + 1;
        }
      }
    }
    return ROUNDS + 1;
  }
}
