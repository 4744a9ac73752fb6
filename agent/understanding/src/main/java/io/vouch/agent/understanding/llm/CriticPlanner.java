package io.vouch.agent.understanding.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.TurnModel;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.Reading;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A planner whose plans a second call to the model may object to, before they run (reflection).
 *
 * <p>After an objection the model writes the plan once more, told the objection; the new plan is
 * judged again while chances are left. A plan that the critic objects to with no chance left does
 * not run: the person is asked. A critic that fails or answers nonsense stops nothing, because the
 * check decides what can run in any case. Costs at most twice the chances in calls beside the
 * planner's own, one more where the first plan is approved.
 */
public final class CriticPlanner implements Reader {
  /** A model reads it: English. */
  private static final PlanRules RULES = Messages.of(PlanRules.class, Language.ENGLISH);

  /** More chances cost more than a question. */
  public static final int MOST_CHANCES = 3;

  private static final ObjectMapper JSON = DomainJson.plain();

  private final LlmPlanner planner;
  private final PlannerPrompts prompts;
  private final TurnModel model;
  private final int chances;

  /**
   * A critic of one turn.
   *
   * @param chances how many plans it may judge, 1 to {@value #MOST_CHANCES}
   */
  public CriticPlanner(LlmPlanner planner, PlannerPrompts prompts, TurnModel model, int chances) {
    this.planner = planner;
    this.prompts = prompts;
    this.model = model;
    this.chances = chances;
  }

  @Override
  public Reading read(PlanningContext context) {
    Reading reading = planner.read(context);
    for (int chance = 1; ; chance++) {
      Plan plan = reading.plan();
      String objection = plan == null ? null : objection(context, plan);
      if (plan == null || objection == null) {
        return reading;
      }
      if (chance == chances) {
        return Reading.nothing();
      }
      reading = planner.revise(context, plan, objection);
    }
  }

  private @Nullable String objection(PlanningContext context, Plan plan) {
    return model.ask(prompts.critic(context, PlanJson.write(plan)))
            instanceof ModelReply.Answered answer
        ? verdict(answer.text())
        : null;
  }

  private static @Nullable String verdict(String text) {
    try {
      JsonNode verdict = JSON.readTree(text.substring(Math.max(0, text.indexOf('{'))));
      boolean objects =
          verdict.path("approved").isBoolean() && !verdict.get("approved").asBoolean();
      return objects ? verdict.path("objection").asText(RULES.notAsked()) : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
