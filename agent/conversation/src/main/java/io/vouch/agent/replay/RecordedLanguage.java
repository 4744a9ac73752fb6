package io.vouch.agent.replay;

import io.vouch.agent.model.TurnBudget;
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

/** Today's planner and narrator over the recorded model of one stored turn. */
final class RecordedLanguage implements LanguageParts {
  private final Prompts prompts;
  private final RecordedModel model;

  RecordedLanguage(Prompts prompts, RecordedModel model) {
    this.prompts = prompts;
    this.model = model;
  }

  /** Today's prompts, loaded once for many turns. */
  record Prompts(PlannerPrompts planner, NarratorPrompts narrator) {
    static Prompts load() {
      PromptCatalogue catalogue = PromptCatalogue.load();
      return new Prompts(
          new PlannerPrompts(catalogue, DemonstrationPool.load()), new NarratorPrompts(catalogue));
    }
  }

  @Override
  public Reader modelReader(TurnBudget budget) {
    LlmPlanner planner = new LlmPlanner(prompts.planner(), model);
    int chances = model.criticChances();
    return chances == 0 ? planner : new CriticPlanner(planner, prompts.planner(), model, chances);
  }

  @Override
  public Narrator narrator(TurnBudget budget) {
    return new LlmNarrator(prompts.narrator(), model, new TemplateNarrator());
  }
}
