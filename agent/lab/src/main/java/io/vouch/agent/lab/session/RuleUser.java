package io.vouch.agent.lab.session;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A user by rule: says one fact about the item they are after, accepts a slate that contains it,
 * else refuses and says the next fact, {@value #TURNS} turns long.
 */
public final class RuleUser {
  /** Turns until the user gives up; a failure counts as one turn more. */
  static final int TURNS = 5;

  /** Items per answer. */
  static final int SLATE = 5;

  private RuleUser() {}

  /** The 1-based turn in which the target was shown, or {@code TURNS + 1} if it never was. */
  static int talk(SessionPolicy.Session session, int target, List<Fact> facts) {
    for (int turn = 1; turn <= TURNS; turn++) {
      int[] slate = session.answer(turn <= facts.size() ? facts.get(turn - 1) : null);
      for (int slot = 0; slot < Math.min(SLATE, slate.length); slot++) {
        if (slate[slot] == target) {
          return turn;
        }
      }
    }
    return TURNS + 1;
  }

  /** A seed of its own for each person of a run. */
  public static SplittableRandom random(long seed, int person, int stream) {
    return new SplittableRandom(seed * 1_000_003 + person * 31L + stream).split();
  }
}
