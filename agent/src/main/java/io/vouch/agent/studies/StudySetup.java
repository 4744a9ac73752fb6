package io.vouch.agent.studies;

import io.vouch.agent.evaluation.tuner.MarketStudy;
import io.vouch.agent.tuning.round.StudyBudget;

/**
 * What a study was begun with and keeps for its life.
 *
 * @param controller {@code none}, {@code rules}, {@code placebo} or {@code llm}
 */
public record StudySetup(MarketStudy study, String controller, StudyBudget budget) {
  /** In the words of the command line. */
  @Override
  public String toString() {
    return "--method %s --controller %s --seed %d --season %s --rounds %d --trials %d --requests %d --visitors %d --explore %s --tokens %d --step %s --most-step %s"
        .formatted(
            study.arm(),
            controller,
            study.market().seed(),
            study.market().season(),
            study.rounds(),
            study.trials(),
            study.requests(),
            study.market().visitors(),
            study.exploredShare(),
            budget.modelTokens(),
            budget.stepPerRound(),
            budget.stepOverall());
  }
}
