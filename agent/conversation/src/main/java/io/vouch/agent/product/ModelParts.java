package io.vouch.agent.product;

import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.model.TurnModel;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.TemplateNarrator;
import io.vouch.agent.narration.llm.LlmNarrator;
import io.vouch.agent.narration.llm.NarratorPrompts;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.llm.CriticPlanner;
import io.vouch.agent.understanding.llm.LlmPlanner;
import io.vouch.agent.understanding.llm.PlannerPrompts;
import io.vouch.prompts.DemonstrationPool;
import io.vouch.prompts.PromptCatalogue;
import java.time.InstantSource;

/**
 * Planner and narrator over a language model; each turn gets its own, because it spends its own
 * budget.
 */
public final class ModelParts implements LanguageParts {
  private final ChatModels models;
  private final InstantSource clock;
  private final int criticChances;
  private final PlannerPrompts plannerPrompts;
  private final NarratorPrompts narratorPrompts;
  private final Narrator template = new TemplateNarrator();

  /**
   * @param criticChances revisions that a critic may ask for in a turn; 0 for no critic
   */
  public ModelParts(ChatModels models, InstantSource clock, int criticChances) {
    PromptCatalogue prompts = PromptCatalogue.load();
    this.models = models;
    this.clock = clock;
    this.criticChances = criticChances;
    this.plannerPrompts = new PlannerPrompts(prompts, DemonstrationPool.load());
    this.narratorPrompts = new NarratorPrompts(prompts);
  }

  @Override
  public Reader modelReader(TurnBudget budget) {
    TurnModel model = models.forTurn(budget, clock);
    LlmPlanner planner = new LlmPlanner(plannerPrompts, model);
    return criticChances == 0
        ? planner
        : new CriticPlanner(planner, plannerPrompts, model, criticChances);
  }

  @Override
  public Narrator narrator(TurnBudget budget) {
    return new LlmNarrator(narratorPrompts, models.forTurn(budget, clock), template);
  }
}
