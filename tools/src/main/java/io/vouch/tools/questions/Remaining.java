package io.vouch.tools.questions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The items a person may still be after, best first, each with its probability.
 *
 * <p>p(i) = exp(s(i) / τ) / Σ_j exp(s(j) / τ) over the candidates, s being the ranker's score.
 *
 * <p>The arrays are shared, not copied: nobody changes them after construction.
 *
 * @param items item indexes by descending score, ties by ascending index
 * @param probabilities one per item, summing to 1
 * @param slate how many items are shown at once
 * @param turnsLeft turns after which the person gives up, this one included
 */
public record Remaining(int[] items, double[] probabilities, int slate, int turnsLeft) {
  /**
   * Default τ: the value of a grid that gives the items people chose next the highest likelihood,
   * on MovieLens-1M with the default weights, people with even numbers, first genre known.
   */
  public static final double TEMPERATURE = 0.2;

  /** The candidates with these scores, one per candidate. */
  public static Remaining of(int[] candidates, double[] scores, int slate, int turnsLeft) {
    return of(candidates, scores, TEMPERATURE, slate, turnsLeft);
  }

  /** The same of candidates that are in their order already. */
  public static Remaining ofRanked(int[] items, double[] scores, int slate, int turnsLeft) {
    return new Remaining(items, softmax(scores, TEMPERATURE), slate, turnsLeft);
  }

  static Remaining of(
      int[] candidates, double[] scores, double temperature, int slate, int turnsLeft) {
    int[] order =
        IntStream.range(0, candidates.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -scores[i])
                    .thenComparingInt(i -> candidates[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Remaining(
        Arrays.stream(order).map(i -> candidates[i]).toArray(),
        softmax(Arrays.stream(order).mapToDouble(i -> scores[i]).toArray(), temperature),
        slate,
        turnsLeft);
  }

  /** Of descending scores; the largest is taken off first, so that nothing overflows. */
  private static double[] softmax(double[] scores, double temperature) {
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp((scores[i] - scores[0]) / temperature);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** The probability of each answer to a question, that of none last. */
  public double[] answerProbabilities(FieldQuestion question) {
    double[] answered = new double[question.answerCount() + 1];
    for (int i = 0; i < items.length; i++) {
      int[] answers = question.answersOf(items[i]);
      if (answers.length == 0) {
        answered[question.answerCount()] += probabilities[i];
      }
      for (int answer : answers) {
        answered[answer] += probabilities[i] / answers.length;
      }
    }
    return answered;
  }

  /** The items that a slate would show now. */
  public int[] best() {
    return Arrays.copyOf(items, Math.min(slate, items.length));
  }
}
