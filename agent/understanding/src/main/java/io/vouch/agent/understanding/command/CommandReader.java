package io.vouch.agent.understanding.command;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.Reading;
import java.util.List;

/**
 * Reads commands exactly and leaves every other message to the planner behind it.
 *
 * <p>A command is a message like any other: it is stored, checked and replayed as one.
 */
public final class CommandReader implements Reader {
  private final Reader words;

  public CommandReader(Reader words) {
    this.words = words;
  }

  @Override
  public Reading read(PlanningContext context) {
    String message = context.message();
    if (!message.startsWith(Retraction.NAME)) {
      return words.read(context);
    }
    List<ConstraintChange> changes = Retraction.read(message);
    return changes == null
        ? words.read(context)
        : Reading.of(
            new Plan(new Act.Recommend(), changes, List.of(), List.of(), null, null, null));
  }
}
