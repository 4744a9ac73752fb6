package io.vouch.agent.tuning.round;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.TuningState;

/**
 * What a study's history says when a step begins: all that the step goes by.
 *
 * @param round whose step it is, from 1; one more than the study's rounds confirms
 * @param windows as of these notes
 */
record StudySoFar(int round, TuningState state, StudyNotes notes, Windows windows) {
  /** The episode of the round before, which a step up to PRICE concerns. */
  EpisodeKey before() {
    return StudyPlan.episode(round - 1);
  }
}
