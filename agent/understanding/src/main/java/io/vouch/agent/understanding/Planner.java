package io.vouch.agent.understanding;

/**
 * A way from a message to a plan.
 *
 * <p>Implementations are thread-safe, keep nothing between calls and never throw for any message:
 * what goes wrong is a case of {@link PlannedTurn}. What they return is unchecked; {@link
 * PlanCheck} compiles it before anything runs.
 */
@FunctionalInterface
public interface Planner {
  /** The plan of one message, or why there is none. */
  PlannedTurn plan(PlanningContext context);
}
