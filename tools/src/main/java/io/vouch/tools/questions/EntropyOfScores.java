package io.vouch.tools.questions;

import java.util.List;

/**
 * Asks while the ranker's scores do not tell the items apart, and asks what splits them most.
 *
 * <p>Unsure means that the entropy of the probabilities, divided by its largest value ln n, is
 * above {@link #UNSURE}; the question is the one whose answers have the highest entropy. Slates and
 * turns are not considered, which is the difference to {@link ExpectedSaving}.
 */
public record EntropyOfScores() implements QuestionPolicy {
  /** Half of what is possible; chosen by common sense. */
  static final double UNSURE = 0.5;

  @Override
  public String name() {
    return "entropy_of_scores";
  }

  @Override
  public Move next(Remaining remaining, List<FieldQuestion> open) {
    int size = remaining.items().length;
    if (size <= remaining.slate()
        || entropy(remaining.probabilities()) <= UNSURE * Math.log(size)) {
      return new Move.Recommend();
    }
    FieldQuestion best = null;
    double most = 0;
    for (FieldQuestion question : open) {
      double split = entropy(remaining.answerProbabilities(question));
      if (split > most) {
        best = question;
        most = split;
      }
    }
    return best == null ? new Move.Recommend() : new Move.Ask(best);
  }

  /** −Σ p ln p. */
  static double entropy(double[] probabilities) {
    double entropy = 0;
    for (double p : probabilities) {
      entropy -= p > 0 ? p * Math.log(p) : 0;
    }
    return entropy;
  }
}
