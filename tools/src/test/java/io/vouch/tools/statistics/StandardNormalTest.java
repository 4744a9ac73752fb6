package io.vouch.tools.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class StandardNormalTest {
  @Test
  void tabulated_knownQuantiles_areRight() {
    assertThat(StandardNormal.tabulated(0)).isEqualTo(0.5);
    assertThat(StandardNormal.tabulated(1.959963984540054)).isCloseTo(0.975, within(1e-7));
    assertThat(StandardNormal.tabulated(-1.2815515655446004)).isCloseTo(0.1, within(1e-7));
    assertThat(StandardNormal.tabulated(40)).isEqualTo(1);
  }

  @Test
  void tabulated_anywhere_isWithinItsError() {
    for (double z = -9; z <= 9; z += 0.0137) {
      assertThat(StandardNormal.tabulated(z)).isCloseTo(StandardNormal.cumulative(z), within(1e-7));
    }
  }

  @Test
  void expectedExcess_standardNormal_isTheDensityAtZero() {
    assertThat(StandardNormal.expectedExcess(0, 1)).isCloseTo(0.3989423, within(1e-6));
    assertThat(StandardNormal.expectedExcess(-2, 0)).isZero();
    assertThat(StandardNormal.cumulative(1.96)).isCloseTo(0.975, within(1e-4));
  }
}
