package io.vouch.agent.tuning.control;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.tools.belief.OnlineLimit;
import java.util.List;

/**
 * What a controller may know: the study's state after this round's beliefs were updated, and what
 * is acceptable online.
 *
 * @param episode the round that asks
 * @param limits the guardrails by which online metrics are held
 */
public record ControlContext(EpisodeKey episode, TuningState state, List<OnlineLimit> limits) {
  public ControlContext {
    limits = List.copyOf(limits);
  }

  /** The observations of a relation, oldest first. */
  List<UpliftObservation> observations(RelationKey relation) {
    return state.observations().stream()
        .filter(observation -> observation.relation().equals(relation))
        .toList();
  }
}
