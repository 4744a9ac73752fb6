package io.vouch.agent.tuning.surface;

import io.vouch.agent.tuning.round.BestRound;
import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.statistics.StandardNormal;
import io.vouch.tools.surrogate.GaussianProcess.Belief;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which round fresh windows shall confirm, by what the surface believes of all of them instead of
 * by what each round's own window happened to say.
 *
 * <p>The chance of a confirmation is that of the goal's 95% interval to lie above 0 times those of
 * every guardrail's estimate to be kept, belief and noise of the fresh windows both normal, metrics
 * counted as independent. Of the rounds whose chance is within {@value #WITHIN} of the largest, the
 * one with the largest believed goal is taken; rounds believed to lose are not.
 */
final class ConfirmableRound {
  /** Set on development worlds (docs/tuning.md). */
  private static final double WITHIN = 0.02;

  private final StudyPlan plan;
  private final Surface surface;

  ConfirmableRound(StudyPlan plan, Surface surface) {
    this.plan = plan;
    this.surface = surface;
  }

  /** A round with its chance to be confirmed and its believed goal. */
  private record Candidate(int round, double chance, double goal) {}

  /** The number of the round; empty if none is believed to raise the goal. */
  Optional<Integer> of(List<Surface.Window> windows) {
    List<Candidate> candidates =
        windows.stream().map(this::candidate).flatMap(Optional::stream).toList();
    OptionalDouble largest = candidates.stream().mapToDouble(Candidate::chance).max();
    Candidate best = null;
    for (Candidate candidate : candidates) {
      boolean isNear = candidate.chance() >= largest.orElse(0) - WITHIN;
      if (isNear && (best == null || candidate.goal() > best.goal())) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best).map(Candidate::round);
  }

  private Optional<Candidate> candidate(Surface.Window window) {
    String goalMetric = plan.goal().online();
    Belief goal = surface.at(goalMetric, window.place());
    OptionalDouble goalNoise = noise(window, goalMetric);
    if (goalNoise.isEmpty() || goal.mean() <= 0) {
      return Optional.empty();
    }
    double noise = goalNoise.getAsDouble();
    double chance =
        StandardNormal.cumulative(
            (goal.mean() - BestRound.Z * noise) / Math.hypot(goal.deviation(), noise));
    for (Guardrail rail : plan.guardrails()) {
      OptionalDouble railNoise = noise(window, rail.relation().online());
      if (railNoise.isEmpty()) {
        return Optional.empty();
      }
      Belief belief = surface.at(rail.relation().online(), window.place());
      chance *=
          StandardNormal.cumulative(
              (belief.mean() - Math.log1p(rail.leastUplift()))
                  / Math.hypot(belief.deviation(), railNoise.getAsDouble()));
    }
    return Optional.of(new Candidate(window.number(), chance, goal.mean()));
  }

  /** The standard error that the confirming windows together will have, in logarithms. */
  private OptionalDouble noise(Surface.Window window, String metric) {
    Uplift uplift = window.uplifts().get(metric);
    return uplift == null || uplift.value() <= -1
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            uplift.standardError()
                / (1 + uplift.value())
                / Math.sqrt(plan.schedule().confirmingWindows()));
  }
}
