package io.vouch.agent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.replay.TurnReplay.Difference;
import io.vouch.domain.conversation.StoredTurn;
import org.junit.jupiter.api.Test;

final class TurnComparisonTest {
  private static final String ANSWER =
      "{\"turnId\":\"t1\",\"act\":\"recommend\",\"text\":\"Here.\",\"usage\":{\"tookMicros\":5}}";
  private static final StoredTurn THEN = StoredTurns.of("{\"p\":1}", "{\"s\":1}", ANSWER);

  @Test
  void identical_otherIdsAndTimes_isTheSameTurn() {
    StoredTurn now =
        StoredTurns.of("{\"p\":1}", "{\"s\":1}", ANSWER.replace("t1", "t2").replace(":5}", ":77}"));
    assertThat(TurnComparison.identical(THEN, now)).isTrue();
    assertThat(TurnComparison.differences(THEN, now, true)).isEmpty();
  }

  @Test
  void differences_severalParts_areInOrderOfWhatTellsMost() {
    StoredTurn now =
        StoredTurns.of("{\"p\":2}", "{\"s\":2}", "{\"act\":\"ask\",\"text\":\"Which?\"}");
    assertThat(TurnComparison.identical(THEN, now)).isFalse();
    assertThat(TurnComparison.differences(THEN, now, true))
        .containsExactly(
            new Difference("plan", "{\"p\":1}", "{\"p\":2}"),
            new Difference("act", "recommend", "ask"),
            new Difference("text", "Here.", "Which?"));
  }

  @Test
  void differences_onlyTheState_countsWhereNothingElseChanged() {
    StoredTurn now = StoredTurns.of("{\"p\":1}", "{\"s\":2}", ANSWER);
    assertThat(TurnComparison.identical(THEN, now)).isFalse();
    assertThat(TurnComparison.differences(THEN, now, true))
        .containsExactly(new Difference("state", "{\"s\":1}", "{\"s\":2}"));
    assertThat(TurnComparison.differences(THEN, now, false))
        .as("under changed circumstances bytes do not count")
        .isEmpty();
  }

  @Test
  void differences_onlyTheAnswersBytes_areShownWithoutIds() {
    StoredTurn now =
        StoredTurns.of(
            "{\"p\":1}", "{\"s\":1}", ANSWER.replace("\"usage\"", "\"number\":2,\"usage\""));
    assertThat(TurnComparison.differences(THEN, now, true))
        .extracting(Difference::part)
        .containsExactly("answer");
    assertThat(TurnComparison.differences(THEN, now, true).getFirst().now())
        .contains("\"number\":2")
        .doesNotContain("t1");
  }
}
