package io.vouch.agent.tuning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.tuning.round.HandMadeStudy.Round;
import io.vouch.agent.tuning.round.StudyPlan.Schedule;
import io.vouch.agent.tuning.round.TuningMethod.StepSize;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a round may go, which round is the best, and what a plan may be. */
final class StudyLimitsTest {
  private static final Round KEPT = Round.of(2, 0.05, 0);
  private static final Round LOST = Round.of(2, 0.05, -0.5);

  @Test
  void trustRegion_growsAfterRoundsThatKeptTheGuardrailsAndShrinksAfterThoseThatDidNot() {
    assertThat(most(HandMadeStudy.after())).isEqualTo(1.5);
    assertThat(most(HandMadeStudy.after(KEPT))).isCloseTo(1.5 * 1.35, within(1e-12));
    assertThat(most(HandMadeStudy.after(KEPT, LOST))).isCloseTo(1.5 * 1.35 / 1.6, within(1e-12));
    assertThat(most(HandMadeStudy.after(LOST, LOST, LOST))).as("the least").isEqualTo(1.2);
    assertThat(most(TuningState.EMPTY.after(List.of(HandMadeStudy.searched(1, 2)))))
        .as("a round that has not run says nothing")
        .isEqualTo(1.5);
  }

  @Test
  void trustRegion_isAsFarBothWaysAndNeverBeyondThePlan() {
    ParameterSpace grown =
        region(
            HandMadeStudy.after(KEPT, KEPT, KEPT, KEPT, KEPT, KEPT, KEPT), StepSize.TRUST_REGION);
    assertThat(grown.parameters())
        .allSatisfy(parameter -> {
          assertThat(parameter.max()).isEqualTo(10);
          assertThat(parameter.min()).isEqualTo(0.1);
        });
    Parameter first = region(HandMadeStudy.after(), StepSize.TRUST_REGION).parameters().getFirst();
    assertThat(first.min() * first.max()).isCloseTo(1, within(1e-12));
    assertThat(region(HandMadeStudy.after(LOST), StepSize.UNBOUNDED))
        .isEqualTo(HandMadeStudy.plan().space());
  }

  private static double most(TuningState state) {
    return region(state, StepSize.TRUST_REGION).parameters().getFirst().max();
  }

  private static ParameterSpace region(TuningState state, StepSize steps) {
    TuningMethod usual = SmallStudy.method();
    TuningMethod method =
        new TuningMethod(
            "test",
            usual.belief(),
            true,
            usual.preference(),
            usual.controller(),
            usual.choice(),
            steps,
            1);
    return TrustRegion.space(HandMadeStudy.plan(), method, state);
  }

  @Test
  void budget_firstRound_stepsFromTheBase() {
    Parameter gmv = budgeted(new StudyBudget(1, 2, 5), HandMadeStudy.after());
    assertThat(gmv.min()).isEqualTo(0.5);
    assertThat(gmv.max()).isEqualTo(2);
  }

  @Test
  void budget_laterRound_stepsOnwardsFromTheLastButFreelyBack() {
    Parameter onward = budgeted(new StudyBudget(1, 2, 5), HandMadeStudy.after(Round.of(3, 0, 0)));
    assertThat(onward.max()).as("the overall bound").isEqualTo(5);
    assertThat(onward.min()).as("back to the base").isEqualTo(1);
    Parameter below = budgeted(new StudyBudget(1, 2, 5), HandMadeStudy.after(Round.of(0.4, 0, 0)));
    assertThat(below.min()).isEqualTo(0.2);
    assertThat(below.max()).isEqualTo(1);
  }

  private static Parameter budgeted(StudyBudget budget, TuningState state) {
    return budget.within(HandMadeStudy.plan().space(), state).parameters().getFirst();
  }

  @ParameterizedTest
  @CsvSource({"0,2,2", "1,1,2", "1,2,1", "1,NaN,2"})
  void budget_ofNothing_isRefused(long tokens, double perRound, double overall) {
    assertThatThrownBy(() -> new StudyBudget(tokens, perRound, overall))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void bestRound_highestGoalLessItsError_amongThoseThatKeptTheGuardrails() {
    TuningState state =
        HandMadeStudy.after(
            Round.of(2, 0.04, 0),
            Round.of(2, 0.90, -0.021),
            new Round(2, new Uplift(0.10, 0.08), new Uplift(0, 0.01)),
            Round.of(2, 0.05, -0.02));
    assertThat(BestRound.of(HandMadeStudy.plan(), state).orElseThrow().round()).isEqualTo(4);
  }

  @Test
  void bestRound_equalRounds_isTheEarlier() {
    TuningState state = HandMadeStudy.after(KEPT, KEPT);
    assertThat(BestRound.of(HandMadeStudy.plan(), state).orElseThrow().round()).isEqualTo(1);
  }

  @Test
  void bestRound_noneAboveItsError_isNone() {
    TuningState state = HandMadeStudy.after(Round.of(2, 0.01, 0), Round.of(2, -0.5, 0), LOST);
    assertThat(BestRound.of(HandMadeStudy.plan(), state)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.02,0,true", "0.0195,0,false", "0.02,-0.021,false"})
  void isConfirmed_intervalAboveZeroAndGuardrailsKept(
      double goal, double orders, boolean confirmed) {
    Map<String, Uplift> uplifts =
        Map.of("gmv", new Uplift(goal, 0.01), "orders", new Uplift(orders, 0.01));
    assertThat(BestRound.isConfirmed(HandMadeStudy.plan(), uplifts)).isEqualTo(confirmed);
    assertThat(BestRound.isConfirmed(HandMadeStudy.plan(), Map.of("gmv", new Uplift(goal, 0.01))))
        .as("a guardrail that was not measured is not kept")
        .isFalse();
  }

  @Test
  void guardrail_pressure_isInUnitsOfTheAllowance() {
    Guardrail rail = HandMadeStudy.plan().guardrails().getFirst();
    assertThat(rail.pressure(-0.02)).isZero();
    assertThat(rail.pressure(-0.04)).isCloseTo(1, within(1e-12));
    assertThat(rail.pressure(0.02)).isCloseTo(-2, within(1e-12));
    assertThat(new Guardrail(HandMadeStudy.ORDERS, 0).pressure(-0.01))
        .as("an allowance of nothing counts as one percent")
        .isCloseTo(1, within(1e-12));
    assertThat(rail.limit().range().violation(-0.03)).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void plan_namesRoundsSoThatTheySortAndConfigurationsSoThatTheyAreItsOwn() {
    assertThat(StudyPlan.episode(7).value()).isEqualTo("r007");
    assertThat(StudyPlan.episode(1_234).value()).isEqualTo("r1234");
    assertThat(HandMadeStudy.plan().version(7)).isEqualTo("hand-r007");
    assertThat(HandMadeStudy.plan().relations())
        .containsExactly(HandMadeStudy.GOAL, HandMadeStudy.ORDERS);
    assertThat(HandMadeStudy.plan().exploration().factors()).containsExactly("gmv", "order");
  }

  @Test
  void plan_twoGuardrailsOfOneMetric_isRefused() {
    StudyPlan plan = HandMadeStudy.plan();
    List<Guardrail> rails =
        List.of(
            new Guardrail(new RelationKey("orders", "x"), -0.1),
            new Guardrail(new RelationKey("clicks", "x"), -0.1));
    assertThatThrownBy(() ->
            new StudyPlan(
                plan.id(), plan.base(), plan.space(), plan.goal(), rails, plan.schedule()))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("hand");
  }

  @ParameterizedTest
  @CsvSource({
    "0,2,1000,0.5,60,0",
    "4,0,1000,0.5,60,0",
    "4,2,0,0.5,60,0",
    "4,2,1000,0,60,0",
    "4,2,1000,1,60,0",
    "4,2,1000,0.5,0,0",
    "4,2,1000,0.5,60,0.51",
    "4,2,1000,0.5,60,-0.1",
    "4,2,1000,NaN,60,0"
  })
  void schedule_outOfRange_isRefused(
      int rounds, int confirming, long millis, double treated, int requests, double explored) {
    assertThatThrownBy(() ->
            new Schedule(rounds, confirming, millis, treated, requests, 40, 7, 1, explored, 0))
        .isInstanceOf(VouchException.class);
  }
}
