package io.vouch.agent.understanding.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.ConstraintChange.RetractField;
import io.vouch.agent.plan.ConstraintChange.RetractValue;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetractionTest {
  @Test
  void number_isTakenBackByItsField_names_oneByOne() {
    assertThat(changes(NumberRange.below("price", 50), new OneOf("colour", List.of("red", "blue"))))
        .containsExactly(
            new RetractField("price"), new RetractValue("red"), new RetractValue("blue"));
  }

  @Test
  void complement_isTakenBackLikeWhatItDenies() {
    assertThat(changes(new Constraint.Not(OneOf.of("colour", "black"))))
        .containsExactly(new RetractValue("black"));
  }

  @Test
  void alternative_isTakenBackWhole() {
    Constraint either =
        new Constraint.AnyOf(
            List.of(OneOf.of("colour", "red"), new Constraint.FlagIs("eco", true)));

    assertThat(changes(either))
        .containsExactly(new RetractField("colour"), new RetractField("eco"));
  }

  @Test
  void wordsAnywhere_areTakenBackAsAnyText() {
    assertThat(changes(new Constraint.HasWords(null, List.of("slow"))))
        .containsExactly(new RetractField("*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a \"quoted\" name", "back\\slash", "\\\"", "ends with \\", "ü & <b>"})
  void anyName_comesBackAsItWas(String name) {
    assertThat(changes(OneOf.of("brand", name))).containsExactly(new RetractValue(name));
  }

  @Test
  void chosenItems_haveNoWords() {
    assertThat(Retraction.of(List.of(new Constraint.AmongItems(List.of(new ItemId("a"))))))
        .isNull();
    assertThat(Retraction.of(List.of())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/retract",
        "/retract field",
        "/retract field price",
        "/retract field \"price\" and more",
        "/retract item \"price\"",
        "/retract field \"pri\\ce\"",
        "please /retract field \"price\""
      })
  void anythingElse_isNoCommand(String message) {
    assertThat(Retraction.read(message)).isNull();
  }

  private static List<ConstraintChange> changes(Constraint... constraints) {
    String message = Objects.requireNonNull(Retraction.of(List.of(constraints)));
    return Objects.requireNonNull(Retraction.read(message));
  }
}
