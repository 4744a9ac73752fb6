package io.vouch.agent.tuning.round;

import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.tools.belief.OnlineLimit;

/**
 * An online metric that must not fall too far, and the offline metric it is steered by.
 *
 * @param leastUplift a fraction: −0.01 allows one percent less than control
 */
public record Guardrail(RelationKey relation, double leastUplift) {
  /** The pressure of a breach is counted in units of the allowance, but of no less than this. */
  private static final double LEAST_THRESHOLD = 0.01;

  /** What is acceptable online. */
  public OnlineLimit limit() {
    return new OnlineLimit(relation.online(), TargetRange.atLeast(leastUplift));
  }

  /** How far an online uplift is below the least one, in units of the allowance; signed. */
  double pressure(double uplift) {
    return (leastUplift - uplift) / Math.max(LEAST_THRESHOLD, Math.abs(leastUplift));
  }
}
