package io.vouch.agent.tuning.round;

import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Which round looks best: of those that kept every guardrail the one whose goal, less one standard
 * error, is highest and above 0. It is a guess until fresh windows have confirmed it: the best of
 * many noisy measurements is always better than the truth.
 */
public final class BestRound {
  /** Two-sided 95%. */
  public static final double Z = 1.96;

  private BestRound() {}

  /** The round that looks best by its own window. */
  public static Optional<Episode> of(StudyPlan plan, TuningState state) {
    return state.episodes().stream()
        .filter(episode -> lowerGoal(plan, episode) > 0)
        .max(
            Comparator.comparingDouble((Episode episode) -> lowerGoal(plan, episode))
                .thenComparing(Comparator.comparingInt(Episode::round).reversed()));
  }

  private static double lowerGoal(StudyPlan plan, Episode episode) {
    OnlineOutcome outcome = episode.outcome();
    Uplift goal = outcome == null ? null : outcome.uplifts().get(plan.goal().online());
    return goal == null || outcome == null || !keepsGuardrails(plan, outcome)
        ? Double.NEGATIVE_INFINITY
        : goal.value() - goal.standardError();
  }

  /** Whether every guardrail was measured and its uplift is not below its least. */
  static boolean keepsGuardrails(StudyPlan plan, OnlineOutcome outcome) {
    return keepsGuardrails(plan, outcome.uplifts());
  }

  /** Whether every guardrail was measured and its uplift is not below its least. */
  public static boolean keepsGuardrails(StudyPlan plan, Map<String, Uplift> uplifts) {
    return plan.guardrails().stream()
        .allMatch(rail -> {
          Uplift uplift = uplifts.get(rail.relation().online());
          return uplift != null && uplift.value() >= rail.leastUplift();
        });
  }

  /** Whether fresh windows bear it out: the goal's 95% interval above 0, every guardrail kept. */
  public static boolean isConfirmed(StudyPlan plan, Map<String, Uplift> uplifts) {
    Uplift goal = uplifts.get(plan.goal().online());
    return goal != null
        && goal.value() - Z * goal.standardError() > 0
        && keepsGuardrails(plan, uplifts);
  }
}
