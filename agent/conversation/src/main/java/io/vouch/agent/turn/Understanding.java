package io.vouch.agent.turn;

import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.CheckedReading;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.Reading;
import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps 2 and 3: the message is read, and what it means is compiled before anything runs.
 *
 * <p>The grammar reads first; only where it leaves words open does a model read too, where there is
 * one. What stays open is a wish: only what would be remembered or forgotten is asked first.
 */
final class Understanding {
  private static final TurnMessages SAY = Messages.of(TurnMessages.class);

  private final Reader grammar;
  private final PlanCheck check = new PlanCheck();
  private final Questions questions = new Questions();

  Understanding(Reader grammar) {
    this.grammar = grammar;
  }

  Understood understand(PlanningContext context, @Nullable Reader model, TurnBudget budget) {
    Reading own = grammar.read(context);
    if (own.isWhole() || model == null) {
      return checked(context, own, UnderstoodBy.GRAMMAR, List.of(), null);
    }
    if (budget.remainingMillis() == 0 || budget.remainingTokens() == 0) {
      return checked(context, own, UnderstoodBy.GRAMMAR, List.of(SAY.budgetUsedUp()), null);
    }
    Reading read = model.read(context);
    Reading.Failure failure = read.failure();
    if (failure != null) {
      return checked(
          context,
          own,
          UnderstoodBy.GRAMMAR,
          List.of(SAY.understoodWithoutModel(failure.message())),
          failure.message());
    }
    return read.plan() == null
        ? checked(context, own, UnderstoodBy.GRAMMAR, List.of(), null)
        : checked(context, read, UnderstoodBy.MODEL, List.of(), null);
  }

  private Understood checked(
      PlanningContext context,
      Reading reading,
      UnderstoodBy by,
      List<String> degradations,
      @Nullable String modelFailure) {
    Plan said = reading.plan() == null ? Plan.of(new Act.Recommend()) : reading.plan();
    if (said.act() instanceof Act.Forget forget && !reading.isWhole()) {
      return new Understood.Unclear(questions.forgetting(forget), by, degradations, modelFailure);
    }
    CheckedReading checked = check.check(said, context);
    CheckedPlan plan = checked.plan();
    return plan == null
        ? new Understood.Unclear(questions.first(checked.doubts()), by, degradations, modelFailure)
        : new Understood.Runnable(
            plan, reading.spans(), checked.doubts(), by, degradations, modelFailure);
  }
}
