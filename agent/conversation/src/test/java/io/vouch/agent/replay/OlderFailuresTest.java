package io.vouch.agent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer.ModelFailures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences are those that releases before the failures were values have stored. */
final class OlderFailuresTest {
  private static final String DOWN = "The model (small-one) answered with status 503: busy.";
  private static final String LATE = "The model (small-one) did not answer within 3000 ms.";
  private static final String OF_PLANNER = "Understood without the model: " + DOWN;
  private static final String OF_NARRATOR = "The model's text was not used in full. " + LATE;

  @Test
  void in_noDegradations_isNone() {
    assertThat(OlderFailures.in(List.of())).isNull();
  }

  @Test
  void in_plannerFailed_isHowItFailed() {
    assertThat(OlderFailures.in(List.of(OF_PLANNER))).isEqualTo(new ModelFailures(DOWN, null));
  }

  @Test
  void in_narratorFailed_isHowItFailed() {
    assertThat(OlderFailures.in(List.of(OF_NARRATOR))).isEqualTo(new ModelFailures(null, LATE));
  }

  @Test
  void in_bothFailed_areToldApartInAnyOrder() {
    ModelFailures both = new ModelFailures(DOWN, LATE);
    assertThat(OlderFailures.in(List.of(OF_PLANNER, OF_NARRATOR))).isEqualTo(both);
    assertThat(OlderFailures.in(List.of(OF_NARRATOR, OF_PLANNER))).isEqualTo(both);
  }

  @Test
  void in_otherDegradations_areNoFailures() {
    assertThat(
            OlderFailures.in(
                List.of(
                    "Sentences of the model that said more than the facts were cut (2).",
                    "The model's text was not used in full. The turn's time was used up.",
                    "Told by the template, because no sentence of the model about an item"
                        + " remained.")))
        .isNull();
  }
}
