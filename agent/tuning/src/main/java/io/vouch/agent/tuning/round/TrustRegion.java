package io.vouch.agent.tuning.round;

import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.TuningState;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;

/** The space of a round's search: the study's, narrowed by what the rounds before it did. */
final class TrustRegion {
  private static final double FIRST = 1.5;
  private static final double GROWTH = 1.35;
  private static final double SHRINKAGE = 1.6;
  private static final double LEAST = 1.2;

  private TrustRegion() {}

  static ParameterSpace space(StudyPlan plan, TuningMethod method, TuningState state) {
    return switch (method.steps()) {
      case UNBOUNDED -> plan.space();
      case TRUST_REGION -> narrowed(plan.space(), factor(plan, state));
    };
  }

  private static double factor(StudyPlan plan, TuningState state) {
    double factor = FIRST;
    for (Episode episode : state.episodes()) {
      OnlineOutcome outcome = episode.outcome();
      if (outcome != null) {
        boolean kept = BestRound.keepsGuardrails(plan, outcome);
        factor = Math.max(LEAST, kept ? factor * GROWTH : factor / SHRINKAGE);
      }
    }
    return factor;
  }

  private static ParameterSpace narrowed(ParameterSpace space, double factor) {
    return new ParameterSpace(
        space.parameters().stream()
            .map(parameter ->
                new Parameter(
                    parameter.name(),
                    parameter.factors(),
                    Math.max(parameter.min(), 1 / factor),
                    Math.min(parameter.max(), factor)))
            .toList());
  }
}
