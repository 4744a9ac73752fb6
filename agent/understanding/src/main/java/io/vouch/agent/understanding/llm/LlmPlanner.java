package io.vouch.agent.understanding.llm;

import io.vouch.agent.model.ModelFailure;
import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.TurnModel;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.Reading;
import io.vouch.domain.ErrorCode;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The planner that asks a language model: one call for the whole plan, and one more that quotes the
 * error where the answer breaks the plan's format.
 *
 * <p>Words that the model could place in no field are open words of the reading and part of its
 * wish. One per turn, because it spends that turn's budget.
 */
public final class LlmPlanner implements Reader {
  private static final PlannerMessages SAY = Messages.of(PlannerMessages.class);

  /** A model reads it: English. */
  private static final PlanRules RULES = Messages.of(PlanRules.class, Language.ENGLISH);

  private final PlannerPrompts prompts;
  private final TurnModel model;

  public LlmPlanner(PlannerPrompts prompts, TurnModel model) {
    this.prompts = prompts;
    this.model = model;
  }

  @Override
  public Reading read(PlanningContext context) {
    return switch (model.ask(prompts.plan(context))) {
      case ModelReply.Failed failed -> failed(failed);
      case ModelReply.Answered answer -> {
        try {
          yield reading(written(context, answer));
        } catch (PlanFormatException e) {
          yield repaired(context, answer, e.rule());
        }
      }
    };
  }

  /** The plan written once more, after an objection to it. */
  Reading revise(PlanningContext context, Plan plan, String objection) {
    return mended(context, PlanJson.write(plan), objection);
  }

  private Reading repaired(PlanningContext context, ModelReply.Answered broken, String error) {
    String told = broken.cutOff() ? RULES.cutOff(error) : error;
    return mended(context, broken.text(), told);
  }

  private Reading mended(PlanningContext context, String written, String told) {
    return switch (model.ask(prompts.repair(context, written, told))) {
      case ModelReply.Failed failed -> failed(failed);
      case ModelReply.Answered answer -> {
        try {
          yield reading(written(context, answer));
        } catch (PlanFormatException e) {
          yield Reading.failed(ErrorCode.MODEL, SAY.noValidPlan());
        }
      }
    };
  }

  private PlanReader.Written written(PlanningContext context, ModelReply.Answered answer) {
    return PlanJson.read(answer.text(), prompts.brief(context.vocabulary()).fields());
  }

  /** Words of conditions that fit no field are wishes. */
  private static Reading reading(PlanReader.Written written) {
    Plan plan = written.plan();
    if (written.unplaced().isEmpty()) {
      return Reading.of(plan);
    }
    List<String> words = new ArrayList<>(written.unplaced());
    if (plan.wish() != null) {
      words.addFirst(plan.wish());
    }
    Plan whole =
        new Plan(
            plan.act(),
            plan.changes(),
            plan.anchors(),
            plan.critiques(),
            String.join(" ", words),
            plan.avoid(),
            plan.order(),
            plan.limit());
    return new Reading(whole, List.of(), written.unplaced(), null);
  }

  private static Reading failed(ModelReply.Failed failed) {
    boolean spent =
        failed.reason() == ModelFailure.DEADLINE || failed.reason() == ModelFailure.BUDGET;
    return Reading.failed(spent ? ErrorCode.DEADLINE : ErrorCode.MODEL, failed.message());
  }
}
