package io.vouch.agent.understanding.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.state.LogChange.Add;
import io.vouch.agent.understanding.state.LogChange.Clear;
import io.vouch.agent.understanding.state.LogChange.Combination;
import io.vouch.agent.understanding.state.LogChange.Exclude;
import io.vouch.agent.understanding.state.LogChange.GoBackBefore;
import io.vouch.agent.understanding.state.LogChange.RetractField;
import io.vouch.agent.understanding.state.LogChange.RetractValue;
import io.vouch.agent.understanding.state.LogChange.UndoLast;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConstraintLogTest {
  private static final Constraint RED = OneOf.of("colour", "red");
  private static final Constraint BLUE = OneOf.of("colour", "blue");
  private static final Constraint THRILLER = OneOf.of("genre", "Thriller");
  private static final Constraint UNDER_50 = NumberRange.below("price", 50);

  private static Add replacing(Constraint constraint) {
    return new Add(constraint, Combination.REPLACES);
  }

  private static Add alongside(Constraint constraint) {
    return new Add(constraint, Combination.ALONGSIDE);
  }

  private static Add narrowing(Constraint constraint) {
    return new Add(constraint, Combination.NARROWS);
  }

  /** A log with one change a turn. */
  private static ConstraintLog log(LogChange... changes) {
    ConstraintLog log = ConstraintLog.empty();
    for (int i = 0; i < changes.length; i++) {
      log = log.with(i + 1, List.of(changes[i]));
    }
    return log;
  }

  @Test
  void add_sameSideOfANumber_laterTakesThePlace() {
    assertThat(log(replacing(UNDER_50), replacing(NumberRange.below("price", 80))).constraints())
        .containsExactly(NumberRange.below("price", 80));
  }

  @Test
  void add_otherSideOfANumber_bothHold() {
    assertThat(log(replacing(UNDER_50), replacing(NumberRange.atLeast("price", 20))).constraints())
        .containsExactly(UNDER_50, NumberRange.atLeast("price", 20));
  }

  @Test
  void add_oneSideOfARange_otherSideStays() {
    assertThat(
            log(
                    replacing(NumberRange.between("price", 20, 40)),
                    replacing(NumberRange.below("price", 30)))
                .constraints())
        .containsExactly(NumberRange.atLeast("price", 20), NumberRange.below("price", 30));
  }

  @Test
  void narrow_widerThanTheLimit_changesNothing() {
    assertThat(log(replacing(UNDER_50), narrowing(NumberRange.below("price", 60))).constraints())
        .containsExactly(UNDER_50);
    assertThat(log(replacing(UNDER_50), narrowing(NumberRange.below("price", 40))).constraints())
        .containsExactly(NumberRange.below("price", 40));
  }

  @Test
  void add_namesAlongside_bothHoldAndInsteadReplaces() {
    Constraint comedy = OneOf.of("genre", "Comedy");
    assertThat(log(alongside(THRILLER), alongside(comedy)).constraints())
        .containsExactly(THRILLER, comedy);
    assertThat(log(alongside(THRILLER), replacing(comedy)).constraints()).containsExactly(comedy);
  }

  @Test
  void add_insteadOfAnAffirmation_keepsExclusions() {
    Constraint noHorror = new Not(OneOf.of("genre", "Horror"));
    Constraint comedy = OneOf.of("genre", "Comedy");
    assertThat(log(alongside(noHorror), alongside(THRILLER), replacing(comedy)).constraints())
        .containsExactly(noHorror, comedy);
  }

  @Test
  void add_withAfterWithout_leavesOnlyTheLater() {
    Constraint noRedNoBlue = new Not(OneOf.of("colour", "red", "blue"));
    assertThat(log(alongside(noRedNoBlue), replacing(RED)).constraints())
        .containsExactly(new Not(BLUE), RED);
    assertThat(log(replacing(RED), alongside(new Not(RED))).constraints())
        .containsExactly(new Not(RED));
  }

  @Test
  void add_flagAgain_laterTakesThePlace() {
    assertThat(
            log(
                    alongside(new FlagIs("waterproof", true)),
                    alongside(new FlagIs("waterproof", false)))
                .constraints())
        .containsExactly(new FlagIs("waterproof", false));
  }

  @Test
  void add_twoStatementsOfOneTurn_neitherIsLost() {
    ConstraintLog log = ConstraintLog.empty().with(1, List.of(replacing(RED), replacing(BLUE)));
    assertThat(log.constraints()).containsExactly(RED, BLUE);
  }

  @Test
  void add_conjunction_countsAsItsParts() {
    ConstraintLog log =
        log(alongside(new AllOf(List.of(RED, UNDER_50))), new RetractField("price"));
    assertThat(log.constraints()).containsExactly(RED);
  }

  @Test
  void retractField_takesEveryStatementThatReadsIt() {
    Constraint either = new AnyOf(List.of(RED, UNDER_50));
    ConstraintLog log =
        log(replacing(UNDER_50), alongside(either), alongside(THRILLER), new RetractField("price"));
    assertThat(log.constraints()).containsExactly(THRILLER);
  }

  @Test
  void retractValue_leavesTheOtherNames() {
    ConstraintLog log = log(replacing(OneOf.of("colour", "Red", "blue")), new RetractValue("red"));
    assertThat(log.constraints()).containsExactly(BLUE);
  }

  @Test
  void retractValue_number_takesTheSideThatNamesIt() {
    ConstraintLog log =
        log(replacing(NumberRange.between("price", 20, 50)), new RetractValue("50"));
    assertThat(log.constraints()).containsExactly(NumberRange.atLeast("price", 20));
  }

  @Test
  void goBackBefore_restoresTheTurnBeforeItWasFirstSaid() {
    ConstraintLog log =
        log(alongside(THRILLER), replacing(RED), replacing(UNDER_50), new GoBackBefore("red"));
    assertThat(log.constraints()).containsExactly(THRILLER);
    assertThat(log.with(5, List.of(new UndoLast())).constraints())
        .containsExactly(THRILLER, RED, UNDER_50);
  }

  @Test
  void goBackBefore_saidAgainAfterGoingBack_goesBackToTheSecondTime() {
    ConstraintLog log =
        log(
            replacing(RED),
            new GoBackBefore("red"),
            alongside(THRILLER),
            replacing(RED),
            new GoBackBefore("red"));
    assertThat(log.constraints()).containsExactly(THRILLER);
  }

  @Test
  void goBackBefore_field_restoresTheTurnBeforeTheFieldWasSaid() {
    assertThat(
            log(alongside(THRILLER), replacing(UNDER_50), new GoBackBefore("price")).constraints())
        .containsExactly(THRILLER);
  }

  @Test
  void undo_skipsTurnsThatChangedNothingAndChains() {
    ConstraintLog log = log(alongside(THRILLER), replacing(RED), replacing(RED), new UndoLast());
    assertThat(log.constraints()).containsExactly(THRILLER);
    ConstraintLog again = log.with(5, List.of(new UndoLast()));
    assertThat(again.constraints()).isEmpty();
    assertThat(again.canUndo()).isFalse();
  }

  @Test
  void clear_dropsConstraintsAndExclusionsAndCanBeUndone() {
    ItemId item = new ItemId("a");
    ConstraintLog log = log(replacing(RED), new Exclude(item), new Clear());
    assertThat(log.constraints()).isEmpty();
    assertThat(log.excluded()).isEmpty();
    ConstraintLog undone = log.with(4, List.of(new UndoLast()));
    assertThat(undone.constraints()).containsExactly(RED);
    assertThat(undone.excluded()).containsExactly(item);
  }
}
