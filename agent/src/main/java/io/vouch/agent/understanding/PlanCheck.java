package io.vouch.agent.understanding;

import io.vouch.agent.plan.Plan;
import java.util.List;

/**
 * The compiler of plans: resolves every word of a plan against the catalogue and the conversation,
 * or says what it cannot.
 *
 * <p>Never throws, whatever the plan; never rewrites. Thread-safe.
 */
public final class PlanCheck {
  /** Compiles a plan, whoever wrote it. */
  public CheckResult check(Plan plan, PlanningContext context) {
    return new CheckResult.Doubtful(
        List.of(new Doubt(Doubt.Kind.UNKNOWN_VALUE, context.message(), null, List.of())));
  }
}
