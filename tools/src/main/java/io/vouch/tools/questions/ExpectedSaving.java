package io.vouch.tools.questions;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Asks the question that is expected to save the most turns, if it saves more than it must.
 *
 * <p>The saving is {@link ExpectedTurns#recommending} less the expected turns with the question,
 * over the remaining items weighted by the ranker, one question ahead.
 *
 * @param withSlate whether items are shown beside the question; asking then costs no turn, but the
 *     person's patience, which {@code leastSaving} has to pay for
 * @param leastSaving turns that a question must save, 0 or more
 */
public record ExpectedSaving(boolean withSlate, double leastSaving) implements QuestionPolicy {
  /** What a question beside a slate has to save to be worth reading; chosen by common sense. */
  public static final double WORTH_ASKING = 0.25;

  @Override
  public String name() {
    return withSlate ? "saving_beside_slate" : "exact_saving";
  }

  @Override
  public Move next(Remaining remaining, List<FieldQuestion> open) {
    if (remaining.items().length <= remaining.slate()) {
      return new Move.Recommend();
    }
    ToDoubleFunction<FieldQuestion> turns =
        withSlate
            ? question -> ExpectedTurns.recommendingAndAsking(remaining, question)
            : question -> ExpectedTurns.asking(remaining, question);
    FieldQuestion best = null;
    double fewest = ExpectedTurns.recommending(remaining) - leastSaving;
    for (FieldQuestion question : open) {
      double expected = turns.applyAsDouble(question);
      if (expected < fewest) {
        best = question;
        fewest = expected;
      }
    }
    if (best == null) {
      return new Move.Recommend();
    }
    return withSlate ? new Move.RecommendAndAsk(best) : new Move.Ask(best);
  }
}
