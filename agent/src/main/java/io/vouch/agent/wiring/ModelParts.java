package io.vouch.agent.wiring;

import io.vouch.agent.chat.TurnBudget;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.TemplateNarrator;
import io.vouch.agent.narration.llm.LlmNarrator;
import io.vouch.agent.narration.llm.NarratorPrompts;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.understanding.Planner;
import io.vouch.agent.understanding.llm.LlmPlanner;
import io.vouch.agent.understanding.llm.PlannerPrompts;
import io.vouch.prompts.DemonstrationPool;
import io.vouch.prompts.PromptCatalogue;
import java.time.InstantSource;

/**
 * Planner and narrator over a language model; each turn gets its own, because it spends its own
 * budget.
 */
final class ModelParts implements LanguageParts {
  private final ChatModels models;
  private final InstantSource clock;
  private final PlannerPrompts plannerPrompts;
  private final NarratorPrompts narratorPrompts;
  private final Narrator template = new TemplateNarrator();

  ModelParts(ChatModels models, InstantSource clock) {
    PromptCatalogue prompts = PromptCatalogue.load();
    this.models = models;
    this.clock = clock;
    this.plannerPrompts = new PlannerPrompts(prompts, DemonstrationPool.load());
    this.narratorPrompts = new NarratorPrompts(prompts);
  }

  @Override
  public Planner modelPlanner(TurnBudget budget) {
    return new LlmPlanner(plannerPrompts, models.forTurn(budget, clock));
  }

  @Override
  public Narrator narrator(TurnBudget budget) {
    return new LlmNarrator(narratorPrompts, models.forTurn(budget, clock), template);
  }
}
