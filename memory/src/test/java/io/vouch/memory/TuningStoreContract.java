package io.vouch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.WindowId;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.EpisodeStatus;
import io.vouch.domain.tuning.OfflineCandidate;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.SearchedParameters;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningEvent.EpisodeObserved;
import io.vouch.domain.tuning.TuningEvent.EpisodeSearched;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.TuningEvent.PenaltyMoved;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningEvent.RelationObserved;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uncertainty;
import io.vouch.domain.tuning.Uplift;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.memory.TuningStore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every {@link TuningStore} does. */
public abstract class TuningStoreContract extends StoreContract {
  private static final StudyId STUDY = new StudyId("market-a");
  private static final RelationKey ORDERS = new RelationKey("orders", "influence.order");
  private static final Relation PRIOR =
      new Relation(ORDERS, 0.5, 0, 0.2, new Uncertainty(0.25, 0.01, 0.0025));

  private TuningStore tuning() {
    return store().tuning();
  }

  private static EpisodeKey key(int round) {
    return new EpisodeKey("market-a-r" + round);
  }

  private static EpisodeSearched searched(int round, double gmv) {
    return new EpisodeSearched(
        key(round),
        round,
        new SearchedParameters(
            Map.of("gmv", gmv),
            0.493,
            Map.of("influence.gmv", 0.049),
            Map.of("influence.order", TargetRange.atLeast(-0.01)),
            Map.of("influence.order", 20_000.0)),
        List.of(
            new OfflineCandidate(key(round), 1, Map.of("gmv", gmv), 0.493, Map.of("ads", 0.1)),
            new OfflineCandidate(key(round), 2, Map.of("gmv", 0.1 + 0.2), 0.4, Map.of())));
  }

  private static EpisodeDeployed deployed(int round) {
    return new EpisodeDeployed(
        key(round), new Deployment(new WindowId("w" + round), "tuned-" + round, 1_000L * round));
  }

  private static EpisodeObserved observed(int round) {
    return new EpisodeObserved(
        key(round), new OnlineOutcome(Map.of("orders", new Uplift(0.017, 0.13)), 2_000L * round));
  }

  /** Every kind of event, in an order that a round may write them in. */
  private static List<TuningEvent> round(int round, Relation before, double weight) {
    SplittableRandom random = new SplittableRandom(round);
    Relation after =
        before.with(
            before.slope() + random.nextDouble(),
            random.nextDouble() - 0.5,
            new Uncertainty(0.1, -0.01, 0.002));
    double raised = weight * Math.exp(0.25);
    List<TuningEvent> events = new ArrayList<>();
    events.add(searched(round, 1 + random.nextDouble()));
    events.add(deployed(round));
    events.add(observed(round));
    events.add(
        new RelationObserved(
            new UpliftObservation(
                ORDERS, key(round), random.nextDouble(), new Uplift(0.017, 0.13))));
    events.add(new RelationMoved(new RelationUpdate(key(round), "lms", before, after)));
    events.add(
        new PenaltyMoved(
            new PenaltyUpdate("influence.order", key(round), "rule", 0.3, 0.25, weight, raised)));
    events.add(
        new ControllerAnswered(
            key(round),
            "llm",
            round % 2 == 0
                ? new Proposal.Hold("nothing to say")
                : new Proposal.Adjust(
                    List.of(
                        new Proposal.Correction(
                            ORDERS, -0.02, 1.5, "too optimistic", List.of(key(round)))),
                    "one correction")));
    events.add(new Noted("step_done", key(round) + ":search", "{}"));
    return events;
  }

  private void seed() {
    tuning()
        .append(
            STUDY,
            List.of(
                new RelationSeeded(PRIOR),
                new PenaltyMoved(
                    new PenaltyUpdate(
                        "influence.order", key(1), PenaltyMoved.SEED, 0, 0, 20_000, 20_000))),
            1);
  }

  private void play(int rounds) {
    seed();
    for (int round = 1; round <= rounds; round++) {
      TuningState state = tuning().state(STUDY);
      tuning()
          .append(
              STUDY,
              round(
                  round,
                  state.relations().get(ORDERS),
                  state.penaltyWeights().get("influence.order")),
              round);
    }
  }

  @Test
  void state_afterRounds_equalsTheFoldOfTheHistory() {
    play(6);
    List<TuningEvent> history = tuning().history(STUDY).stream().map(StoredEvent::event).toList();
    TuningState state = tuning().state(STUDY);

    assertThat(history).hasSize(2 + 6 * 8);
    assertThat(state).isEqualTo(TuningState.EMPTY.after(history));
    assertThat(state.episodes()).hasSize(6);
    assertThat(state.candidates()).hasSize(12);
    assertThat(state.updates()).hasSize(6);
    assertThat(state.penaltyUpdates()).hasSize(7);
    assertThat(state.answers()).hasSize(6);
    assertThat(state.penaltyWeights().get("influence.order"))
        .isEqualTo(state.penaltyUpdates().get(6).newWeight());
  }

  @Test
  void rebuild_fromHistory_isTheSameState() {
    play(4);
    TuningState before = tuning().state(STUDY);
    List<StoredEvent> history = tuning().history(STUDY);

    tuning().rebuild(STUDY);

    assertThat(tuning().state(STUDY)).isEqualTo(before);
    assertThat(tuning().history(STUDY)).isEqualTo(history);
  }

  @Test
  void append_sameAgain_changesNothing() {
    seed();
    List<TuningEvent> events = round(1, PRIOR, 20_000);
    assertThat(tuning().append(STUDY, events.subList(0, 3), 5)).isEqualTo(3);
    assertThat(tuning().append(STUDY, events, 6)).isEqualTo(5);
    TuningState state = tuning().state(STUDY);
    assertThat(tuning().append(STUDY, events, 7)).isZero();

    assertThat(tuning().state(STUDY)).isEqualTo(state);
    assertThat(tuning().history(STUDY).get(2).atMillis()).isEqualTo(5);
  }

  @Test
  void append_sameKeyOtherContent_conflictsAndWritesNothing() {
    tuning().append(STUDY, List.of(searched(1, 2)), 1);
    assertFails(
        ErrorCode.CONFLICT,
        "searched:market-a-r1",
        () ->
            tuning().append(STUDY, List.of(new Noted("step_done", "x", "{}"), searched(1, 3)), 2));
    assertThat(tuning().history(STUDY)).hasSize(1);
  }

  @Test
  void append_statusSkipped_conflictsAndWritesNothing() {
    tuning().append(STUDY, List.of(searched(1, 2)), 1);
    assertFails(
        ErrorCode.CONFLICT,
        "observed:market-a-r1",
        () -> tuning().append(STUDY, List.of(observed(1)), 2));
    assertFails(
        ErrorCode.CONFLICT,
        "deployed:market-a-r2",
        () -> tuning().append(STUDY, List.of(deployed(2)), 2));
    assertThat(tuning().state(STUDY).episodes())
        .extracting(Episode::status)
        .containsExactly(EpisodeStatus.OFFLINE);
  }

  /** A window's outcome belongs to one configuration: two episodes cannot name the same window. */
  @Test
  void append_windowOfAnotherEpisode_conflicts() {
    tuning().append(STUDY, List.of(searched(1, 2), deployed(1), searched(2, 3)), 1);
    EpisodeDeployed thief =
        new EpisodeDeployed(key(2), new Deployment(new WindowId("w1"), "tuned-2", 9));
    assertFails(
        ErrorCode.CONFLICT,
        "deployed:market-a-r2",
        () -> tuning().append(STUDY, List.of(thief), 2));
  }

  /** A lost update is refused: the relation is not what the writer thought it was. */
  @Test
  void append_updateOfAnOldRelation_conflicts() {
    play(2);
    assertFails(
        ErrorCode.CONFLICT,
        "update:market-a-r9",
        () ->
            tuning()
                .append(
                    STUDY,
                    List.of(
                        new RelationMoved(
                            new RelationUpdate(
                                key(9), "lms", PRIOR, PRIOR.with(1, 1, Uncertainty.NONE)))),
                    9));
  }

  @Test
  void studies_several_doNotMix() {
    seed();
    StudyId other = new StudyId("market-b");
    tuning().append(other, List.of(searched(1, 7)), 1);

    assertThat(tuning().studies()).containsExactly(STUDY, other);
    assertThat(tuning().state(STUDY).episodes()).isEmpty();
    assertThat(tuning().state(other).relations()).isEmpty();
    assertThat(tuning().state(new StudyId("nobody"))).isEqualTo(TuningState.EMPTY);
  }
}
