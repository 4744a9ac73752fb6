package io.vouch.agent.turn.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Act;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.tools.candidates.CandidateIndex;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which conditions give way where nothing fits all of them, and what becomes of them. */
final class PresumptionsTest {
  private static final Constraint SNEAKERS = OneOf.of("category", "Sneakers");
  private static final Constraint LAPTOPS = OneOf.of("category", "Laptops");
  private static final Constraint RED = OneOf.of("colour", "red");
  private static final Constraint CHEAP = NumberRange.below("price", 1);

  private final CandidateIndex index = new CandidateIndex(Scene.SHOP.vocabulary().catalogue());
  private final Presumptions presumptions = new Presumptions(index);

  private static CheckedPlan plan(
      @Nullable String wish,
      @Nullable String avoid,
      List<Constraint> presumed,
      Constraint... added) {
    List<LogChange> changes =
        Arrays.stream(added)
            .<LogChange>map(one -> new LogChange.Add(one, Combination.ALONGSIDE))
            .toList();
    return new CheckedPlan(
        new Act.Recommend(),
        changes,
        List.of(),
        List.of(),
        wish,
        avoid,
        presumed,
        null,
        null,
        null);
  }

  private static ConstraintLog log(Constraint... constraints) {
    return ConstraintLog.empty().with(1, plan(null, null, List.of(), constraints).changes());
  }

  private static List<LogChange> adding(Constraint... constraints) {
    return plan(null, null, List.of(), constraints).changes();
  }

  @Test
  void somethingFits_nothingGivesWay() {
    CheckedPlan plan = plan("soft", null, List.of(SNEAKERS), SNEAKERS);
    Presumptions.Settled settled = presumptions.settle(plan, log(SNEAKERS), Ask.NOTHING);
    assertThat(settled.gone()).isEmpty();
    assertThat(settled.plan()).isEqualTo(plan);
    assertThat(presumptions.settle(plan, ConstraintLog.empty(), Ask.NOTHING).plan())
        .isEqualTo(plan);
  }

  @Test
  void firmConditions_neverGiveWay() {
    assertThat(index.count(List.of(LAPTOPS, CHEAP))).isZero();
    CheckedPlan plan = plan(null, null, List.of(), LAPTOPS, CHEAP);
    Presumptions.Settled settled = presumptions.settle(plan, log(LAPTOPS, CHEAP), Ask.NOTHING);
    assertThat(settled.gone()).isEmpty();
    assertThat(settled.plan()).isEqualTo(plan);
  }

  @Test
  void presumedCondition_isAWishBehindThePlansOwn() {
    assertThat(index.count(List.of(LAPTOPS, RED))).isZero();
    CheckedPlan plan = plan("light", "loud", List.of(RED), LAPTOPS, RED);
    Presumptions.Settled settled = presumptions.settle(plan, log(LAPTOPS, RED), Ask.NOTHING);
    assertThat(settled.gone()).containsExactly(RED);
    assertThat(settled.plan().changes()).isEqualTo(adding(LAPTOPS));
    assertThat(settled.plan().presumed()).isEmpty();
    assertThat(words(settled.plan().wish())).containsExactly("light", "red");
    assertThat(words(settled.plan().avoid())).containsExactly("loud");
  }

  @Test
  void presumedDenial_isAvoidedWords() {
    Constraint notLaptops = new Constraint.Not(LAPTOPS);
    CheckedPlan plan = plan(null, null, List.of(notLaptops), LAPTOPS, notLaptops);
    Presumptions.Settled settled = presumptions.settle(plan, log(LAPTOPS, notLaptops), Ask.NOTHING);
    assertThat(settled.gone()).containsExactly(notLaptops);
    assertThat(settled.plan().wish()).isNull();
    assertThat(settled.plan().avoid()).isEqualTo("Laptops");
  }

  @Test
  void ofSeveral_theNewestThatFreesSomethingGoesAlone() {
    CheckedPlan plan = plan(null, null, List.of(LAPTOPS, RED), LAPTOPS, RED);
    Presumptions.Settled settled = presumptions.settle(plan, log(LAPTOPS, RED), Ask.NOTHING);
    assertThat(settled.gone()).containsExactly(RED);
    assertThat(settled.plan().presumed()).containsExactly(LAPTOPS);
  }

  @Test
  void whereNoneAloneIsEnough_allGo() {
    CheckedPlan plan = plan(null, null, List.of(RED, SNEAKERS), LAPTOPS, RED, SNEAKERS);
    Presumptions.Settled settled =
        presumptions.settle(plan, log(LAPTOPS, RED, SNEAKERS), Ask.NOTHING);
    assertThat(settled.gone()).containsExactlyInAnyOrder(RED, SNEAKERS);
    assertThat(settled.plan().changes()).isEqualTo(adding(LAPTOPS));
    assertThat(words(settled.plan().wish())).containsExactlyInAnyOrder("red", "Sneakers");
  }

  @Test
  void whereGivingWayFreesNothing_nothingGoes() {
    CheckedPlan plan = plan(null, null, List.of(RED), LAPTOPS, CHEAP, RED);
    assertThat(presumptions.settle(plan, log(LAPTOPS, CHEAP, RED), Ask.NOTHING).gone()).isEmpty();
  }

  @Test
  void earlierPresumption_isTakenBackFromTheLog() {
    Ask ask = Ask.NOTHING.after(plan(null, null, List.of(RED), RED));
    CheckedPlan plan = plan(null, null, List.of(), LAPTOPS);
    Presumptions.Settled settled = presumptions.settle(plan, log(RED, LAPTOPS), ask);
    assertThat(settled.gone()).containsExactly(RED);
    assertThat(settled.plan().changes()).contains(new LogChange.RetractValue("red"));
    assertThat(log(RED).with(2, settled.plan().changes()).constraints()).containsExactly(LAPTOPS);
    assertThat(settled.plan().wish()).isEqualTo("red");
  }

  @Test
  void presumptionOfTheSameMessage_takesNothingBack() {
    CheckedPlan plan = plan(null, null, List.of(RED), LAPTOPS, RED);
    assertThat(presumptions.settle(plan, log(LAPTOPS, RED), Ask.NOTHING).plan().changes())
        .allMatch(LogChange.Add.class::isInstance);
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }
}
