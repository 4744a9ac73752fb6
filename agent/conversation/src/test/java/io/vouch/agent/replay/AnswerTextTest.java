package io.vouch.agent.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.chat.ChatAnswer.ModelFailures;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTextTest {

  @Test
  void comparable_idsTimesAndWhatOnlyNewReleasesStore_isLeftOut() {
    String older =
        "{\"conversationId\":\"c1\",\"turnId\":\"t1\",\"act\":\"recommend\","
            + "\"recommendation\":{\"id\":\"s1\",\"tookMicros\":5,\"items\":[{\"item\":\"k1\"}]},"
            + "\"relaxations\":[{\"text\":\"x\",\"itemsFreed\":2}],"
            + "\"usage\":{\"modelCalls\":1,\"tookMicros\":9}}";
    String newer =
        "{\"conversationId\":\"c2\",\"turnId\":\"t2\",\"act\":\"recommend\","
            + "\"recommendation\":{\"id\":\"s2\",\"tookMicros\":6,\"items\":[{\"item\":\"k1\"}]},"
            + "\"relaxations\":[{\"text\":\"x\",\"itemsFreed\":2,\"looser\":\"price at most 60\"}],"
            + "\"modelFailures\":{\"narrating\":\"late\"},"
            + "\"usage\":{\"modelCalls\":1,\"tookMicros\":8,\"steps\":[]}}";
    assertThat(AnswerText.comparable(newer)).isEqualTo(AnswerText.comparable(older));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"act\":\"ask\"}",
        "{\"act\":\"recommend\",\"text\":\"Here.\"}",
        "{\"act\":\"recommend\",\"usage\":{\"modelCalls\":2}}",
        "{\"act\":\"recommend\",\"recommendation\":{\"items\":[]}}",
        "{\"act\":\"recommend\",\"relaxations\":[{\"itemsFreed\":3}]}",
        "{\"act\":\"recommend\",\"degradations\":[\"x\"]}"
      })
  void comparable_anythingElse_counts(String other) {
    assertThat(AnswerText.comparable(other))
        .isNotEqualTo(AnswerText.comparable("{\"act\":\"recommend\"}"));
  }

  @Test
  void part_actTextItems_areTheirText() {
    String answer =
        "{\"act\":\"recommend\",\"text\":\"Two.\",\"recommendation\":{\"items\":["
            + "{\"item\":\"k2\",\"rank\":1},{\"item\":\"k1\",\"rank\":2}]}}";
    assertThat(AnswerText.part(answer, "act")).isEqualTo("recommend");
    assertThat(AnswerText.part(answer, "text")).isEqualTo("Two.");
    assertThat(AnswerText.part(answer, "items")).isEqualTo("k2, k1");
    assertThat(AnswerText.part("{}", "items")).isEmpty();
  }

  @Test
  void modelFailures_storedAsValues_winOverSentences() {
    String answer =
        "{\"modelFailures\":{\"understanding\":\"late\"},"
            + "\"degradations\":[\"Understood without the model: The model (m) is down.\"]}";
    assertThat(AnswerText.modelFailures(answer)).isEqualTo(new ModelFailures("late", null));
  }

  @Test
  void modelFailures_turnOfAnOlderRelease_areReadFromItsSentences() {
    String answer = "{\"degradations\":[\"Understood without the model: The model (m) is down.\"]}";
    assertThat(AnswerText.modelFailures(answer))
        .isEqualTo(new ModelFailures("The model (m) is down.", null));
    assertThat(AnswerText.modelFailures("{\"degradations\":[]}")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"act\":", "null"})
  void anyPart_ofWhatIsNoObject_isBadData(String stored) {
    assertThatThrownBy(() -> AnswerText.comparable(stored))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA));
  }
}
