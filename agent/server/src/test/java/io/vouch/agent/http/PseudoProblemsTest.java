package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.constraint.Constraint;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.InPseudoLanguage;
import io.vouch.messages.Pseudo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever speaks the pseudo language reads nothing in plain English in a problem. */
@ExtendWith(InPseudoLanguage.class)
final class PseudoProblemsTest {
  @ParameterizedTest
  @EnumSource
  void title_isSaidByABundle(ErrorCode code) {
    Problem problem = Problem.of(code, "", null, List.of());

    assertThat(problem.title()).startsWith(Pseudo.OPEN).doesNotContainPattern("[A-Za-z]");
    assertThat(problem.type()).matches("urn:vouch:problem:[a-z-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"type\": nobody}",
        "{}",
        "{\"type\":\"near\"}",
        "{\"type\":\"number_range\",\"field\":[]}",
        "{\"type\":\"number_range\"}",
        "{\"type\":\"flag_is\",\"field\":\"a\",\"flag\":3}",
        "{\"type\":\"flag_is\",\"field\":\"a\",\"flag\":true,\"more\":1}",
      })
  void reason_ofABrokenBody_isSaidByABundle(String body) {
    JsonProcessingException failure =
        catchThrowableOfType(
            JsonProcessingException.class,
            () -> DomainJson.mapper().readValue(body, Constraint.class));

    assertThat(JsonPlaces.reason(failure))
        .startsWith(Pseudo.OPEN)
        .doesNotContainPattern("[A-Za-z]{2,}[.:]? +[A-Za-z]{2,}");
  }

  @Test
  void refusals_areSaidByABundle() {
    Throwable refused = catchThrowableOfType(RuntimeException.class, () -> Bodies.required(null));

    assertThat(refused).hasMessageStartingWith(Pseudo.OPEN);
  }
}
