package io.vouch.agent.turn.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.constraint.Constraint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PendingQuestionTest {
  private final PendingQuestion question =
      new PendingQuestion(
          "Which one?",
          List.of(
              new PendingQuestion.Option("Heat", "like Heat"),
              new PendingQuestion.Option("Ronin", "like Ronin")));

  @ParameterizedTest
  @ValueSource(strings = {"Ronin", "ronin!", "like Ronin", "2", "the second one"})
  void option_isPickedByNameMessageOrPlace(String answer) {
    assertThat(question.settledBy(answer)).isEqualTo(question.options().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "3", "Casino", "the third"})
  void anythingElse_isANewMessage(String answer) {
    assertThat(question.settledBy(answer)).isNull();
  }

  @Test
  void onlyOption_isPickedByYes() {
    PendingQuestion only =
        new PendingQuestion("Without it?", List.of(new PendingQuestion.Option("a", "b")));
    assertThat(only.settledBy("Yes")).isEqualTo(only.options().getFirst());
  }

  @Test
  void besideASlate_numberMeansAnItemAndANameTheOption() {
    PendingQuestion beside =
        new PendingQuestion(
            "Which colour?",
            List.of(PendingQuestion.Option.of("red", Constraint.OneOf.of("colour", "red"))),
            true);
    assertThat(beside.settledBy("the first one")).isNull();
    assertThat(beside.settledBy("Red")).isEqualTo(beside.options().getFirst());
  }

  @Test
  void askedAgain_howeverOften_saysOnceHowToAnswer() {
    PendingQuestion again = question.askedAgain().askedAgain();

    assertThat(again.question().text())
        .isEqualTo("Which one? Which one? Say its number or its name.");
    assertThat(again.settledBy("Ronin")).isEqualTo(question.options().get(1));
  }
}
