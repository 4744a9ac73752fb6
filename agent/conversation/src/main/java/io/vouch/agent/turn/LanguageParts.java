package io.vouch.agent.turn;

import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.TemplateNarrator;
import io.vouch.agent.understanding.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Where a turn gets its planner and narrator from, when a language model is configured and when
 * not.
 */
public interface LanguageParts {
  /** The planner that asks a model, spending this budget; null where no model is configured. */
  @Nullable Reader modelReader(TurnBudget budget);

  /** The narrator of one turn. */
  Narrator narrator(TurnBudget budget);

  /** No model: the grammar alone understands, the template alone narrates. */
  static LanguageParts withoutModel() {
    return new WithoutModel(new TemplateNarrator());
  }

  /** The parts without a model. */
  record WithoutModel(TemplateNarrator template) implements LanguageParts {
    @Override
    public @Nullable Reader modelReader(TurnBudget budget) {
      return null;
    }

    @Override
    public Narrator narrator(TurnBudget budget) {
      return template;
    }
  }
}
