package io.vouch.simulator.policy;

import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;

/**
 * One thread's working recommender. It may keep state, but only within a cohort: {@link
 * #startCohort} must forget everything, or results would depend on which thread served whom.
 */
public interface SlateRecommender {
  /** Fills an empty slate up to its capacity with distinct items. */
  void recommend(Observation observation, Slate slate);

  /** Sees how the user took the slate that was just shown. */
  default void learn(Observation observation, Slate slate, Reaction reaction) {}

  /** Forgets everybody: the users of another cohort follow. */
  default void startCohort() {}
}
