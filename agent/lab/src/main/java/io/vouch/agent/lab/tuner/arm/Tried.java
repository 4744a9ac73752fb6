package io.vouch.agent.lab.tuner.arm;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.tuning.Uplift;
import java.util.Map;

/**
 * A window that ran.
 *
 * @param logMultipliers in the order of the study's parameters
 * @param uplifts as they were measured, by online metric
 */
public record Tried(double[] logMultipliers, Map<String, Uplift> uplifts) {
  /** What a breach costs an optimiser that knows no constraints: as the benchmark's utility. */
  private static final double BREACH_COST = 3;

  /** The measured utility: goal less breaches; −1 where the goal could not be told. */
  double utility(StudyPlan plan) {
    Uplift goal = uplifts.get(plan.goal().online());
    double utility = goal == null ? -1 : goal.value();
    for (Guardrail rail : plan.guardrails()) {
      Uplift kept = uplifts.get(rail.relation().online());
      double value = kept == null ? -1 : kept.value();
      utility -= BREACH_COST * Math.max(0, rail.leastUplift() - value);
    }
    return utility;
  }
}
