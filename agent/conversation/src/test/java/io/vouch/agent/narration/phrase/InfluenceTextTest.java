package io.vouch.agent.narration.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.model.shipped.ShippedModels;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InfluenceTextTest {
  private static final FactorWords WORDS = FactorWords.of(ShippedModels.withoutTexts());

  @Test
  void line_namesTheThreeThatDecidedMost() {
    assertThat(
            InfluenceText.line(
                Map.of("popular", 0.5, "quality", 0.3, "eco", 0.1, "seen", 0.06, "dense", 0.04),
                WORDS))
        .isEqualTo(
            "The order was decided by popularity (50%), rating (30%) and being green (10%).");
  }

  @Test
  void line_oneAlone_isNamedAlone() {
    assertThat(InfluenceText.line(Map.of("requested_order", 1.0, "popular", 0.0), WORDS))
        .isEqualTo("The order was decided by the order you asked for (100%).");
  }
}
