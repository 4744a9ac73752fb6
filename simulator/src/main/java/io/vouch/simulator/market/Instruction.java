package io.vouch.simulator.market;

/**
 * What a user who is about to leave says instead: a typed wish about the slates to come.
 *
 * <p>Source: the reflective instruction of RecoWorld (arXiv 2509.10397), typed.
 *
 * @param op what to do
 * @param slot what it is about
 * @param value a topic number (slot TOPIC), a price in cents (PRICE), days (AGE), else 0
 * @param strength how much it is meant, in (0, 1]
 * @param ttl for how many slates it holds, at least 1
 */
public record Instruction(Op op, Slot slot, int value, float strength, int ttl) {
  public Instruction {
    if (!(strength > 0 && strength <= 1) || ttl < 1) {
      throw new IllegalArgumentException(
          "The strength (%s) must be in (0, 1] and the ttl (%s) at least 1."
              .formatted(strength, ttl));
    }
  }

  /** What to do. */
  public enum Op {
    /** More of a topic. */
    MORE,
    /** Less of a topic. */
    LESS,
    /** None of a topic. */
    EXCLUDE,
    /** Cheaper than a price on average. */
    CHEAPER,
    /** Nothing above a price. */
    BUDGET_MAX,
    /** Mostly younger than an age. */
    NEWER,
    /** Not what was shown last. */
    DIFFERENT
  }

  /** What an instruction is about. */
  public enum Slot {
    TOPIC,
    PRICE,
    AGE,
    SLATE
  }
}
