package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningEvent.EpisodeObserved;
import io.vouch.domain.tuning.TuningEvent.EpisodeSearched;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.TuningEvent.PenaltyMoved;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningEvent.RelationObserved;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fold of events into a state; used by one thread and then thrown away. */
final class TuningFold {
  private static final TuningMessages SAY = Messages.of(TuningMessages.class);

  private final Map<EpisodeKey, Episode> episodes = new LinkedHashMap<>();
  private final List<OfflineCandidate> candidates;
  private final SortedMap<RelationKey, Relation> relations;
  private final List<UpliftObservation> observations;
  private final List<RelationUpdate> updates;
  private final SortedMap<String, Double> penaltyWeights;
  private final List<PenaltyUpdate> penaltyUpdates;
  private final List<ControllerAnswered> answers;

  TuningFold(TuningState start) {
    start.episodes().forEach(episode -> episodes.put(episode.key(), episode));
    this.candidates = new ArrayList<>(start.candidates());
    this.relations = new TreeMap<>(start.relations());
    this.observations = new ArrayList<>(start.observations());
    this.updates = new ArrayList<>(start.updates());
    this.penaltyWeights = new TreeMap<>(start.penaltyWeights());
    this.penaltyUpdates = new ArrayList<>(start.penaltyUpdates());
    this.answers = new ArrayList<>(start.answers());
  }

  TuningState state() {
    return new TuningState(
        List.copyOf(episodes.values()),
        candidates,
        relations,
        observations,
        updates,
        penaltyWeights,
        penaltyUpdates,
        answers);
  }

  void apply(TuningEvent event) {
    switch (event) {
      case EpisodeSearched searched -> search(searched);
      case EpisodeDeployed deployed -> deploy(deployed);
      case EpisodeObserved observed -> observe(observed);
      case RelationSeeded seeded ->
          require(relations.putIfAbsent(seeded.relation().key(), seeded.relation()) == null, event);
      case RelationObserved observed -> observations.add(observed.observation());
      case RelationMoved moved -> move(moved);
      case PenaltyMoved moved -> move(moved);
      case ControllerAnswered answered -> answers.add(answered);
      case Noted noted -> {
        // Kept in the history only: it changes nothing.
      }
    }
  }

  private void search(EpisodeSearched event) {
    Episode episode = new Episode(event.episode(), event.round(), event.searched(), null, null);
    require(episodes.putIfAbsent(event.episode(), episode) == null, event);
    candidates.addAll(event.candidates());
  }

  private void deploy(EpisodeDeployed event) {
    Episode episode = known(event.episode(), event);
    require(episode.status() == EpisodeStatus.OFFLINE, event);
    boolean isWindowTaken =
        episodes.values().stream()
            .map(Episode::deployment)
            .anyMatch(other -> other != null && other.window().equals(event.deployment().window()));
    require(!isWindowTaken, event);
    episodes.put(
        episode.key(),
        new Episode(episode.key(), episode.round(), episode.searched(), event.deployment(), null));
  }

  private void observe(EpisodeObserved event) {
    Episode episode = known(event.episode(), event);
    require(episode.status() == EpisodeStatus.DEPLOYED, event);
    episodes.put(
        episode.key(),
        new Episode(
            episode.key(),
            episode.round(),
            episode.searched(),
            episode.deployment(),
            event.outcome()));
  }

  private void move(RelationMoved event) {
    RelationUpdate update = event.update();
    require(update.before().equals(relations.get(update.before().key())), event);
    relations.put(update.after().key(), update.after());
    updates.add(update);
  }

  private void move(PenaltyMoved event) {
    PenaltyUpdate update = event.update();
    Double current = penaltyWeights.get(update.metric());
    require(
        current == null
            ? update.method().equals(PenaltyMoved.SEED)
            : current.equals(update.oldWeight()),
        event);
    penaltyWeights.put(update.metric(), update.newWeight());
    penaltyUpdates.add(update);
  }

  private Episode known(EpisodeKey key, TuningEvent event) {
    Episode episode = episodes.get(key);
    if (episode == null) {
      throw refused(event);
    }
    return episode;
  }

  private static void require(boolean follows, TuningEvent event) {
    if (!follows) {
      throw refused(event);
    }
  }

  private static VouchException refused(TuningEvent event) {
    return new VouchException(ErrorCode.CONFLICT, SAY.eventDoesNotFollow(event.idempotencyKey()));
  }
}
