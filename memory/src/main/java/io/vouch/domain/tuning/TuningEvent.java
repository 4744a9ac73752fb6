package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import java.util.List;

/**
 * One entry of a study's append-only history; everything else that is known of the study is the
 * fold of its entries.
 *
 * <p>Each has an idempotency key made of what it is about, never of when it happened: a round that
 * is killed and runs again writes the same keys, and what is already there is left alone.
 */
public sealed interface TuningEvent {
  /** Unique within a study. */
  String idempotencyKey();

  /** A round's search has ended. */
  record EpisodeSearched(
      EpisodeKey episode, int round, SearchedParameters searched, List<OfflineCandidate> candidates)
      implements TuningEvent {
    public EpisodeSearched {
      candidates = List.copyOf(candidates);
    }

    @Override
    public String idempotencyKey() {
      return "searched:" + episode;
    }
  }

  /** An episode's configuration runs in a window. */
  record EpisodeDeployed(EpisodeKey episode, Deployment deployment) implements TuningEvent {
    @Override
    public String idempotencyKey() {
      return "deployed:" + episode;
    }
  }

  /** The outcome of an episode's window is known. */
  record EpisodeObserved(EpisodeKey episode, OnlineOutcome outcome) implements TuningEvent {
    @Override
    public String idempotencyKey() {
      return "observed:" + episode;
    }
  }

  /** A relation as it is believed before anything was observed. */
  record RelationSeeded(Relation relation) implements TuningEvent {
    @Override
    public String idempotencyKey() {
      return "relation:" + relation.key();
    }
  }

  /** A relation's two uplifts in an episode. */
  record RelationObserved(UpliftObservation observation) implements TuningEvent {
    @Override
    public String idempotencyKey() {
      return "observation:" + observation.episode() + ":" + observation.relation();
    }
  }

  /** A relation has changed. */
  record RelationMoved(RelationUpdate update) implements TuningEvent {
    @Override
    public String idempotencyKey() {
      return "update:" + update.episode() + ":" + update.before().key() + ":" + update.method();
    }
  }

  /** A penalty weight has changed; the first change of one has the method {@code seed}. */
  record PenaltyMoved(PenaltyUpdate update) implements TuningEvent {
    /** The method of the change that sets a first weight. */
    public static final String SEED = "seed";

    @Override
    public String idempotencyKey() {
      return "penalty:" + update.episode() + ":" + update.metric() + ":" + update.method();
    }
  }

  /** A controller has answered; what of it was let through, not what it said. */
  record ControllerAnswered(EpisodeKey episode, String controller, Proposal proposal)
      implements TuningEvent {
    @Override
    public String idempotencyKey() {
      return "proposal:" + episode + ":" + controller;
    }
  }

  /**
   * Something worth remembering that changes no state: a step done, a freeze, a refused proposal,
   * an approval.
   *
   * @param kind lower snake case
   * @param subject what it is about, unique per kind
   * @param detailsJson for people and tools
   */
  record Noted(String kind, String subject, String detailsJson) implements TuningEvent {
    @Override
    public String idempotencyKey() {
      return "note:" + kind + ":" + subject;
    }
  }
}
