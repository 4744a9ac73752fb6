package io.vouch.agent.turn;

import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.CheckResult;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlannedTurn;
import io.vouch.agent.understanding.Planner;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps 2 and 3: the message becomes a plan, and the plan is compiled before anything runs.
 *
 * <p>The grammar reads first; only what it is unsure of goes to a model, where there is one.
 * Whatever stays unclear becomes a question.
 */
final class Understanding {
  private static final TurnMessages SAY = Messages.of(TurnMessages.class);

  private final Planner grammar;
  private final PlanCheck check = new PlanCheck();
  private final Questions questions = new Questions();

  Understanding(Planner grammar) {
    this.grammar = grammar;
  }

  Understood understand(PlanningContext context, @Nullable Planner model, TurnBudget budget) {
    return switch (grammar.plan(context)) {
      case PlannedTurn.Planned planned -> checked(planned.plan(), context, UnderstoodBy.GRAMMAR);
      case PlannedTurn.Unsure unsure -> withModel(context, unsure, model, budget);
      case PlannedTurn.Failed failed ->
          withModel(context, new PlannedTurn.Unsure(List.of(), null), model, budget);
    };
  }

  private Understood withModel(
      PlanningContext context,
      PlannedTurn.Unsure unsure,
      @Nullable Planner model,
      TurnBudget budget) {
    if (model == null) {
      return unclear(context, unsure, List.of(), null);
    }
    if (budget.remainingMillis() == 0 || budget.remainingTokens() == 0) {
      return unclear(context, unsure, List.of(SAY.budgetUsedUp()), null);
    }
    return switch (model.plan(context)) {
      case PlannedTurn.Planned planned -> checked(planned.plan(), context, UnderstoodBy.MODEL);
      case PlannedTurn.Unsure still ->
          new Understood.Unclear(
              questions.unsure(context, still), UnderstoodBy.MODEL, List.of(), null);
      case PlannedTurn.Failed failed ->
          unclear(
              context,
              unsure,
              List.of(SAY.understoodWithoutModel(failed.message())),
              failed.message());
    };
  }

  private Understood checked(Plan plan, PlanningContext context, UnderstoodBy by) {
    return switch (check.check(plan, context)) {
      case CheckResult.Accepted accepted -> new Understood.Runnable(accepted.plan(), by, List.of());
      case CheckResult.Doubtful doubtful ->
          new Understood.Unclear(
              questions.doubt(context, doubtful.doubts().getFirst()), by, List.of(), null);
    };
  }

  private Understood unclear(
      PlanningContext context,
      PlannedTurn.Unsure unsure,
      List<String> degradations,
      @Nullable String modelFailure) {
    return new Understood.Unclear(
        questions.unsure(context, unsure), UnderstoodBy.GRAMMAR, degradations, modelFailure);
  }
}
