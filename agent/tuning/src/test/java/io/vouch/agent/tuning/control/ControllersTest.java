package io.vouch.agent.tuning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uncertainty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ControllersTest {
  private static final CorrectionLimits LIMITS = CorrectionLimits.published();
  private static final ControlContext STUDY = Studies.withErrors(0.01, -0.03, 0.02);

  private static List<Correction> corrections(ControllerAnswer answer) {
    return ((Adjust) answer.proposal()).corrections();
  }

  private static ControllerAnswer guarded(Correction... corrections) {
    return guarded(STUDY, corrections);
  }

  private static ControllerAnswer guarded(ControlContext context, Correction... corrections) {
    MetaController says = new Saying(new Adjust(List.of(corrections), "said"));
    return new GuardedController(says, LIMITS).answer(context);
  }

  private record Saying(Adjust adjust) implements MetaController {
    @Override
    public String name() {
      return "llm";
    }

    @Override
    public ControllerAnswer answer(ControlContext context) {
      return new ControllerAnswer(adjust, List.of());
    }
  }

  private static Correction orders(double change, double multiplier, EpisodeKey... evidence) {
    return new Correction(Studies.ORDERS, change, multiplier, "because", Arrays.asList(evidence));
  }

  @Test
  void guard_soundCorrection_passesUnchanged() {
    Correction sound = orders(-0.05, 1.5, Studies.key(2), Studies.key(3));
    assertThat(corrections(guarded(sound))).containsExactly(sound);
    assertThat(guarded(sound).refusals()).isEmpty();
  }

  @Test
  void guard_evidenceThatIsNone_isRefused() {
    assertThat(guarded(orders(-0.05, 1)).refusals())
        .singleElement()
        .asString()
        .contains("cites no");
    assertThat(guarded(orders(-0.05, 1, Studies.key(9))).refusals())
        .singleElement()
        .asString()
        .contains("(r9)");
    Correction otherRelation = new Correction(Studies.CLICKS, 0.01, 1, "", List.of(Studies.key(1)));
    assertThat(guarded(otherRelation).refusals())
        .singleElement()
        .asString()
        .contains("did not observe it");
    assertThat(corrections(guarded(otherRelation))).isEmpty();
  }

  @Test
  void guard_unknownRelationOrTwice_isRefused() {
    Correction unknown =
        new Correction(new RelationKey("gmv", "all"), 0.01, 1, "", List.of(Studies.key(1)));
    assertThat(guarded(unknown).refusals()).singleElement().asString().contains("no relation");
    ControllerAnswer twice =
        guarded(orders(0.05, 1, Studies.key(1)), orders(-0.05, 1, Studies.key(1)));
    assertThat(corrections(twice)).isEmpty();
    assertThat(twice.refusals()).hasSize(2);
  }

  @Test
  void guard_outOfBounds_isClamped() {
    Correction huge = corrections(guarded(orders(7, 900, Studies.key(1)))).get(0);
    assertThat(huge.interceptChange()).isCloseTo(0.1, within(1e-12));
    assertThat(huge.penaltyMultiplier()).isEqualTo(2);
    assertThat(corrections(guarded(orders(0, 1e-9, Studies.key(1)))).get(0).penaltyMultiplier())
        .isEqualTo(0.5);
  }

  /** However often it pushes, the intercept stays in its bound over all rounds. */
  @Test
  void guard_manyRoundsOfTheSamePush_areBounded() {
    ControlContext context = STUDY;
    for (int round = 0; round < 12; round++) {
      Correction passed = corrections(guarded(context, orders(0.1, 1, Studies.key(1)))).get(0);
      Relation before = context.state().relations().get(Studies.ORDERS);
      Relation after =
          before.with(
              before.slope(), before.intercept() + passed.interceptChange(), Uncertainty.NONE);
      TuningState next =
          context
              .state()
              .after(
                  List.of(
                      new RelationMoved(
                          new RelationUpdate(Studies.key(100 + round), "llm", before, after))));
      context = new ControlContext(context.episode(), next, context.limits());
    }
    double pushed =
        context.state().relations().get(Studies.ORDERS).intercept()
            - STUDY.state().relations().get(Studies.ORDERS).intercept();
    assertThat(pushed).isLessThanOrEqualTo(0.3 + 1e-12);
    assertThat(Math.abs(context.state().relations().get(Studies.ORDERS).intercept()))
        .isLessThanOrEqualTo(0.3 + 1e-12);
  }

  @Test
  void none_anything_doesNothing() {
    assertThat(corrections(new NoController().answer(STUDY))).isEmpty();
  }

  @Test
  void placebo_sameSeed_sameAnswerWithinTheBounds() {
    int corrected = 0;
    for (long seed = 0; seed < 200; seed++) {
      MetaController placebo = new GuardedController(new PlaceboController(seed, LIMITS), LIMITS);
      ControllerAnswer answer = placebo.answer(STUDY);
      assertThat(answer).isEqualTo(placebo.answer(STUDY));
      assertThat(answer.refusals()).isEmpty();
      for (Correction correction : corrections(answer)) {
        corrected++;
        assertThat(correction.relation()).isEqualTo(Studies.ORDERS);
        assertThat(Math.abs(correction.interceptChange())).isLessThanOrEqualTo(0.1);
        assertThat(correction.penaltyMultiplier()).isBetween(0.5, 2.0);
      }
    }
    assertThat(corrected).isBetween(70, 130);
  }

  @Test
  void rules_lastingMiss_jumpsByTheMeanErrorAndCitesIt() {
    ControllerAnswer answer =
        new GuardedController(new RulesController(LIMITS), LIMITS)
            .answer(Studies.withErrors(0.0, -0.07, -0.05));
    assertThat(answer.refusals()).isEmpty();
    assertThat(corrections(answer))
        .singleElement()
        .satisfies(correction -> {
          assertThat(correction.interceptChange()).isCloseTo(-0.06, within(0.011));
          assertThat(correction.evidence()).containsExactly(Studies.key(2), Studies.key(3));
          assertThat(correction.penaltyMultiplier()).isEqualTo(1);
        });
  }

  @Test
  void rules_noiseOnly_rarelyJumps() {
    SplittableRandom random = new SplittableRandom(77);
    int alarms = 0;
    int windows = 0;
    for (int study = 0; study < 60; study++) {
      List<Double> errors = new ArrayList<>();
      for (int round = 0; round < 12; round++) {
        // The standard error of Studies is 2%, the scatter another 2%.
        errors.add(Math.hypot(0.02, 0.02) * random.nextGaussian());
        double[] soFar = errors.stream().mapToDouble(Double::doubleValue).toArray();
        alarms += corrections(new RulesController(LIMITS).answer(Studies.withErrors(soFar))).size();
        windows++;
      }
    }
    System.out.printf("false alarms: %d in %d windows (seed 77)%n", alarms, windows);
    assertThat(alarms).isBetween(1, windows / 20);
  }

  @Test
  void hold_fromAnyController_passes() {
    MetaController holding =
        new MetaController() {
          @Override
          public String name() {
            return "llm";
          }

          @Override
          public ControllerAnswer answer(ControlContext context) {
            return new ControllerAnswer(new Hold("a person should look"), List.of());
          }
        };
    assertThat(new GuardedController(holding, LIMITS).answer(STUDY).proposal())
        .isEqualTo(new Hold("a person should look"));
  }

  @Test
  void studies_seedPenalty_isThere() {
    assertThat(STUDY.state().penaltyUpdates())
        .extracting(PenaltyUpdate::newWeight)
        .containsExactly(20_000.0);
  }
}
