package io.vouch.tools.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SampleRatioTest {
  /** (60 − 50)²/50 · 2 = 4, and P(χ²₁ > 4) = 0.0455. */
  @Test
  void pValue_byHand() {
    SampleRatio ratio = SampleRatio.of(new long[] {60, 40}, new double[] {0.5, 0.5});
    assertThat(ratio.chiSquared()).isCloseTo(4, within(1e-12));
    assertThat(ratio.pValue()).isCloseTo(0.0455, within(1e-4));
    assertThat(ratio.isMismatch()).isFalse();
  }

  @Test
  void mismatch_isFoundWhereOneArmLosesATenth() {
    assertThat(SampleRatio.of(new long[] {5_000, 4_500}, new double[] {0.1, 0.1}).isMismatch())
        .isTrue();
    assertThat(SampleRatio.of(new long[] {900, 100}, new double[] {0.9, 0.1}).pValue())
        .isCloseTo(1, within(1e-12));
    assertThat(SampleRatio.of(new long[] {0, 0}, new double[] {0.9, 0.1}).pValue()).isEqualTo(1);
  }
}
