package io.vouch.agent.tuning.surface;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.tools.surrogate.GaussianProcess.Belief;

/**
 * What a place is worth to a cautious tuner: the believed goal, a little more where it is unsure,
 * less what guardrails are believed to miss their margin by.
 */
final class Verdict {
  /** More than any uplift can outweigh. */
  private static final double MARGIN_COST = 20;

  private final SurfaceSettings settings;
  private final StudyPlan plan;
  private final Surface surface;

  Verdict(SurfaceSettings settings, StudyPlan plan, Surface surface) {
    this.settings = settings;
    this.plan = plan;
    this.surface = surface;
  }

  /** A place with its value. */
  record Valued(Place place, double value) {}

  Valued of(Place place) {
    return new Valued(place, value(place));
  }

  private double value(Place place) {
    Belief goal = surface.at(plan.goal().online(), place);
    double value = goal.mean() + settings.curiosity() * goal.deviation();
    for (Guardrail rail : plan.guardrails()) {
      Belief kept = surface.at(rail.relation().online(), place);
      double margin =
          kept.mean() - settings.caution() * kept.deviation() - Math.log1p(rail.leastUplift());
      value -= MARGIN_COST * Math.max(0, -margin);
    }
    return value;
  }
}
