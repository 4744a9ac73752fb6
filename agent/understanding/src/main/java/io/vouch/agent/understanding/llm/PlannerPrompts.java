package io.vouch.agent.understanding.llm;

import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.domain.conversation.ModelPurpose;
import io.vouch.messages.Language;
import io.vouch.messages.Messages;
import io.vouch.prompts.Demonstration;
import io.vouch.prompts.DemonstrationPool;
import io.vouch.prompts.PromptCatalogue;
import io.vouch.prompts.PromptTemplate;
import io.vouch.prompts.RenderedPrompt;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * What the planner sends: prompts over the catalogue at hand, with the demonstrations nearest to
 * the message. Thread-safe; one per application, so that a catalogue is described once.
 */
public final class PlannerPrompts {
  /** A model reads it: English. */
  private static final BriefMessages BRIEF = Messages.of(BriefMessages.class, Language.ENGLISH);

  /** As in InteRecAgent's published run script. */
  static final int DEMONSTRATIONS = 5;

  /** Room for a plan of about ten conditions. */
  private static final int PLAN_TOKENS = 1_000;

  private static final int MAX_QUOTED = 4_000;
  private static final String FORMAT = "plan";
  private static final int VERDICT_TOKENS = 200;
  private static final String VERDICT =
      "{\"type\":\"object\",\"properties\":{\"approved\":{\"type\":\"boolean\"},"
          + "\"objection\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},"
          + "\"required\":[\"approved\",\"objection\"],\"additionalProperties\":false}";

  private final PromptTemplate planner;
  private final PromptTemplate repair;
  private final PromptTemplate critic;
  private final DemonstrationPool pool;
  private final AtomicReference<CatalogueBrief> latest = new AtomicReference<>();

  public PlannerPrompts(PromptCatalogue prompts, DemonstrationPool pool) {
    this.planner = prompts.newest("planner");
    this.repair = prompts.newest("repair");
    this.critic = prompts.newest("critic");
    this.pool = pool;
  }

  /** The description of the context's catalogue, compiled at its first use. */
  CatalogueBrief brief(CatalogueVocabulary vocabulary) {
    CatalogueBrief known = latest.get();
    if (known != null && known.vocabulary() == vocabulary) {
      return known;
    }
    CatalogueBrief compiled = new CatalogueBrief(vocabulary, pool);
    latest.set(compiled);
    return compiled;
  }

  ModelRequest plan(PlanningContext context) {
    CatalogueBrief brief = brief(context.vocabulary());
    String demonstrations =
        DemonstrationPool.nearest(brief.demonstrations(), context.message(), DEMONSTRATIONS)
            .stream()
            .map(PlannerPrompts::shown)
            .collect(Collectors.joining("\n"));
    RenderedPrompt prompt =
        planner.render(
            Map.of(
                "fields", brief.description(),
                "names", brief.names(context.message()),
                "demonstrations", demonstrations,
                "conversation", ConversationBrief.of(context.view()),
                "message", context.message()));
    return request(ModelPurpose.PLAN, prompt, brief);
  }

  ModelRequest repair(PlanningContext context, String answer, String error) {
    RenderedPrompt prompt =
        repair.render(
            Map.of("message", context.message(), "answer", quoted(answer), "error", error));
    return request(ModelPurpose.REPAIR, prompt, brief(context.vocabulary()));
  }

  /** What the critic is asked about a plan. */
  ModelRequest critic(PlanningContext context, String plan) {
    RenderedPrompt prompt =
        critic.render(
            Map.of(
                "message", context.message(),
                "plan", quoted(plan),
                "conversation", ConversationBrief.of(context.view())));
    return new ModelRequest(
        ModelPurpose.CRITIC,
        prompt.system(),
        prompt.user(),
        new ModelRequest.JsonFormat("verdict", VERDICT),
        VERDICT_TOKENS);
  }

  private static ModelRequest request(
      ModelPurpose purpose, RenderedPrompt prompt, CatalogueBrief brief) {
    return new ModelRequest(
        purpose,
        prompt.system(),
        prompt.user(),
        new ModelRequest.JsonFormat(FORMAT, brief.schema()),
        PLAN_TOKENS);
  }

  private static String shown(Demonstration demonstration) {
    return BRIEF.demonstration(demonstration.message(), demonstration.plan().toString());
  }

  private static String quoted(String answer) {
    return answer.length() > MAX_QUOTED ? answer.substring(0, MAX_QUOTED) + "…" : answer;
  }
}
