package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is known of a study: the fold of its events, in their order.
 *
 * @param episodes in the order they were searched
 * @param candidates in the order they were recorded
 * @param relations as they are now
 * @param observations in order
 * @param updates of relations, in order
 * @param penaltyWeights as they are now, by offline metric
 * @param penaltyUpdates in order
 * @param answers of controllers, in order
 */
public record TuningState(
    List<Episode> episodes,
    List<OfflineCandidate> candidates,
    SortedMap<RelationKey, Relation> relations,
    List<UpliftObservation> observations,
    List<RelationUpdate> updates,
    SortedMap<String, Double> penaltyWeights,
    List<PenaltyUpdate> penaltyUpdates,
    List<ControllerAnswered> answers) {
  /** Of a study in which nothing has happened. */
  public static final TuningState EMPTY =
      new TuningState(
          List.of(),
          List.of(),
          new TreeMap<>(),
          List.of(),
          List.of(),
          new TreeMap<>(),
          List.of(),
          List.of());

  public TuningState {
    episodes = List.copyOf(episodes);
    candidates = List.copyOf(candidates);
    relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
    observations = List.copyOf(observations);
    updates = List.copyOf(updates);
    penaltyWeights = Collections.unmodifiableSortedMap(new TreeMap<>(penaltyWeights));
    penaltyUpdates = List.copyOf(penaltyUpdates);
    answers = List.copyOf(answers);
  }

  /**
   * The state after those events.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if an event does not follow from the state: an
   *     episode that skips a status, a relation or a penalty that is not what the event says it was
   */
  public TuningState after(List<TuningEvent> events) {
    TuningFold fold = new TuningFold(this);
    events.forEach(fold::apply);
    return fold.state();
  }

  /** The episode of that key, as a map so that a caller may look up several. */
  public Map<EpisodeKey, Episode> episodeByKey() {
    Map<EpisodeKey, Episode> byKey = new TreeMap<>();
    episodes.forEach(episode -> byKey.put(episode.key(), episode));
    return byKey;
  }
}
