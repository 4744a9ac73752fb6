package io.vouch.agent.tuning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.tuning.round.HandMadeStudy.Round;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.EpisodeSearched;
import io.vouch.domain.tuning.TuningEvent.PenaltyMoved;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningEvent.RelationObserved;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.search.Candidate;
import io.vouch.tools.search.MetricRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class RoundEventsTest {
  private final RoundEvents events = new RoundEvents(HandMadeStudy.plan(), SmallStudy.method());
  private final TuningState prepared = TuningState.EMPTY.after(events.prepare(TuningState.EMPTY));

  @Test
  void prepare_anew_seedsEveryRelationAndPenaltyOnce() {
    List<TuningEvent> seeds = events.prepare(TuningState.EMPTY);
    assertThat(seeds).hasSize(3);
    assertThat(prepared.relations().keySet())
        .containsExactlyInAnyOrder(HandMadeStudy.GOAL, HandMadeStudy.ORDERS);
    assertThat(prepared.penaltyWeights()).containsExactly(Map.entry("influence.order", 20_000.0));
    assertThat(events.prepare(prepared)).isEmpty();
  }

  @Test
  void attach_upliftsOfTheWindow_becomeObservationsOfTheirRelations() {
    Episode episode = HandMadeStudy.after(Round.of(2, 0.1, 0.1)).episodes().getFirst();
    List<TuningEvent> attached =
        events.attach(
            episode, Map.of("gmv", new Uplift(0.05, 0.01), "orders", new Uplift(3, 0.01)), 9);
    assertThat(attached)
        .filteredOn(RelationObserved.class::isInstance)
        .as("orders rose beyond what can be learnt from")
        .singleElement()
        .isInstanceOfSatisfying(
            RelationObserved.class,
            observed -> {
              assertThat(observed.observation().relation()).isEqualTo(HandMadeStudy.GOAL);
              assertThat(observed.observation().offlineUplift()).isEqualTo(0.1);
              assertThat(observed.observation().online()).isEqualTo(new Uplift(0.05, 0.01));
            });
  }

  @Test
  void believe_observationsOfThatEpisodeOnly_moveTheirRelations() {
    Episode first = HandMadeStudy.after(Round.of(2, 0.1, 0.1)).episodes().getFirst();
    List<TuningEvent> observed =
        events.attach(first, Map.of("gmv", new Uplift(0.5, 0.01)), 9).stream()
            .filter(RelationObserved.class::isInstance)
            .toList();
    TuningState state = prepared.after(observed);
    assertThat(events.believe(HandMadeStudy.key(2), state)).isEmpty();
    assertThat(events.believe(HandMadeStudy.key(1), state))
        .singleElement()
        .isInstanceOfSatisfying(
            RelationMoved.class,
            moved ->
                assertThat(moved.update().after().predict(0.1))
                    .as("nearer to what was seen")
                    .isGreaterThan(moved.update().before().predict(0.1)));
  }

  @Test
  void apply_correction_movesTheInterceptByWhatItSays() {
    TuningState state =
        answered(
            new Adjust(
                List.of(
                    new Correction(HandMadeStudy.ORDERS, 0.03, 1, "fell short", List.of()),
                    new Correction(HandMadeStudy.GOAL, 0, 2, "priced only", List.of())),
                ""));
    assertThat(events.apply(HandMadeStudy.key(1), state))
        .singleElement()
        .isInstanceOfSatisfying(
            RelationMoved.class,
            moved -> {
              assertThat(moved.update().after().key()).isEqualTo(HandMadeStudy.ORDERS);
              assertThat(moved.update().after().intercept())
                  .isCloseTo(moved.update().before().intercept() + 0.03, within(1e-12));
            });
    assertThat(events.apply(HandMadeStudy.key(2), state)).as("of another episode").isEmpty();
  }

  @Test
  void holdReason_isThereOnlyWhereTheControllerHolds() {
    assertThat(RoundEvents.holdReason(HandMadeStudy.key(1), answered(new Hold("look"))))
        .isEqualTo("look");
    assertThat(RoundEvents.holdReason(HandMadeStudy.key(1), answered(new Adjust(List.of(), "ok"))))
        .isNull();
    assertThat(RoundEvents.holdReason(HandMadeStudy.key(1), prepared)).isNull();
  }

  @Test
  void price_breachOfAGuardrail_raisesItsWeightAndAKeptOneDoesNot() {
    assertThat(weightAfter(Round.of(2, 0.1, -0.2))).isGreaterThan(20_000);
    assertThat(weightAfter(Round.of(2, 0.1, 0.2))).isLessThanOrEqualTo(20_000);
  }

  private double weightAfter(Round round) {
    TuningState state = prepared.after(HandMadeStudy.events(round));
    List<TuningEvent> priced = events.price(HandMadeStudy.key(1), state);
    assertThat(priced).allSatisfy(event -> assertThat(event).isInstanceOf(PenaltyMoved.class));
    return Objects.requireNonNull(state.after(priced).penaltyWeights().get("influence.order"));
  }

  @Test
  void objective_isTheGoalUnderTheRangesOfTheGuardrails() {
    assertThat(events.objective(prepared).ranges())
        .extracting(MetricRange::metric, MetricRange::penaltyWeight)
        .containsExactly(tuple("influence.order", 20_000.0));
    assertThat(events.ranges(TuningState.EMPTY))
        .as("before anything is seeded, by the prior")
        .isEqualTo(events.ranges(prepared));
  }

  @Test
  void searched_candidates_areKeptByRankWithTheFirstAsTheRounds() {
    Candidate best = new Candidate(1, Map.of("gmv", 2.0), 5, Map.of("m", 1.0), Map.of("u", 0.1));
    Candidate next = new Candidate(1, Map.of("gmv", 3.0), 4, Map.of("m", 2.0), Map.of("u", 0.2));
    EpisodeSearched searched = events.searched(3, List.of(best, next), events.objective(prepared));
    assertThat(searched.round()).isEqualTo(3);
    assertThat(searched.searched().parameters()).isEqualTo(best.parameters());
    assertThat(searched.searched().objective()).isEqualTo(5);
    assertThat(searched.searched().penaltyWeights())
        .containsExactly(Map.entry("influence.order", 20_000.0));
    assertThat(searched.candidates())
        .extracting(candidate -> candidate.rank() + ":" + candidate.objective())
        .containsExactly("1:5.0", "2:4.0");
  }

  @Test
  void seeds_areThePriorsOfTheBelief() {
    assertThat(events.prepare(TuningState.EMPTY))
        .filteredOn(RelationSeeded.class::isInstance)
        .extracting(event -> ((RelationSeeded) event).relation())
        .containsExactly(
            SmallStudy.method().belief().prior(HandMadeStudy.GOAL),
            SmallStudy.method().belief().prior(HandMadeStudy.ORDERS));
  }

  private TuningState answered(Proposal proposal) {
    return prepared.after(List.of(events.answered(HandMadeStudy.key(1), proposal)));
  }
}
