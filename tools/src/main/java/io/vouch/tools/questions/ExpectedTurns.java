package io.vouch.tools.questions;

/**
 * How many turns a person is expected to need from here, exactly, over every remaining item.
 *
 * <p>Recommending shows the next {@code slate} items of the ranking each turn: an item at position
 * r (from 0) is met in turn ⌊r / slate⌋ + 1, or not before the person gives up, which counts as one
 * turn more than are left. An answer keeps the items that would give it, in their order; the
 * position of an item among those with its answer follows by counting. So every figure costs one
 * pass over the items.
 */
public final class ExpectedTurns {
  private ExpectedTurns() {}

  /** T = Σ_i p_i · min(⌊r_i / slate⌋ + 1, turnsLeft + 1). */
  public static double recommending(Remaining remaining) {
    double turns = 0;
    for (int position = 0; position < remaining.items().length; position++) {
      turns += remaining.probabilities()[position] * turns(position, 0, remaining);
    }
    return turns;
  }

  /**
   * Asking costs this turn and recommends afterwards: 1 + Σ_i p_i · mean over the answers v of i of
   * min(⌊r_iv / slate⌋ + 1, turnsLeft), r_iv being the position of i among the items that may give
   * the answer v. Items without an answer are told apart by that.
   */
  public static double asking(Remaining remaining, FieldQuestion question) {
    int[] met = new int[question.answerCount() + 1];
    double turns = 0;
    for (int position = 0; position < remaining.items().length; position++) {
      turns +=
          remaining.probabilities()[position]
              * answered(remaining.items()[position], question, met, remaining);
    }
    return turns;
  }

  /**
   * Recommending and asking at once: the slate costs nothing more, and whoever refuses it answers.
   */
  public static double recommendingAndAsking(Remaining remaining, FieldQuestion question) {
    int[] met = new int[question.answerCount() + 1];
    double turns = 0;
    for (int position = 0; position < remaining.items().length; position++) {
      turns +=
          remaining.probabilities()[position]
              * (position < remaining.slate()
                  ? 1
                  : answered(remaining.items()[position], question, met, remaining));
    }
    return turns;
  }

  /** The turns until an item is met when its answer is known from the next turn on. */
  private static double answered(int item, FieldQuestion question, int[] met, Remaining remaining) {
    int[] answers = question.answersOf(item);
    if (answers.length == 0) {
      return turns(met[question.answerCount()]++, 1, remaining);
    }
    double turns = 0;
    for (int answer : answers) {
      turns += turns(met[answer]++, 1, remaining);
    }
    return turns / answers.length;
  }

  private static int turns(int position, int spent, Remaining remaining) {
    return Math.min(spent + position / remaining.slate() + 1, remaining.turnsLeft() + 1);
  }
}
