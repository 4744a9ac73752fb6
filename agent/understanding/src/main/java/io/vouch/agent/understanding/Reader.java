package io.vouch.agent.understanding;

/**
 * A reader: a way from a message to what it means.
 *
 * <p>Implementations are thread-safe, keep nothing between calls and never throw for any message:
 * what goes wrong is a {@link Reading.Failure}. What they return is unchecked; {@link PlanCheck}
 * compiles it before anything runs.
 */
@FunctionalInterface
public interface Reader {
  /** What one message means. */
  Reading read(PlanningContext context);
}
