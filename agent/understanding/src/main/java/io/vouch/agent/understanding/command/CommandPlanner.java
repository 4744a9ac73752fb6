package io.vouch.agent.understanding.command;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.Planner;
import io.vouch.agent.understanding.PlanningContext;
import java.util.List;

/**
 * Reads commands exactly and leaves every other message to the planner behind it.
 *
 * <p>A command is a message like any other: it is stored, checked and replayed as one.
 */
public final class CommandPlanner implements Planner {
  private final Planner words;

  public CommandPlanner(Planner words) {
    this.words = words;
  }

  @Override
  public PlannedTurn plan(PlanningContext context) {
    String message = context.message();
    if (!message.startsWith(Retraction.NAME)) {
      return words.plan(context);
    }
    List<ConstraintChange> changes = Retraction.read(message);
    return changes == null
        ? words.plan(context)
        : new PlannedTurn.Planned(
            new Plan(new Act.Recommend(), changes, List.of(), List.of(), null, null, null));
  }
}
