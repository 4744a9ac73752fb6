package io.vouch.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WorldParametersTest {
  @Test
  void with_anUnknownKey_isRefusedByName() {
    assertThatThrownBy(() -> WorldParameters.standard().with(Map.of("user.taste-scael", 2.0)))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("\"user.taste-scael\"");
  }

  @Test
  void with_aValueOutOfRange_isRefusedWithItsRange() {
    for (double value : new double[] {-1, 1e9, Double.NaN}) {
      assertThatThrownBy(() -> WorldParameters.standard().with(Setting.TASTE_SCALE, value))
          .isInstanceOf(VouchException.class)
          .hasMessageContaining("user.taste-scale")
          .hasMessageContaining("[0.0, 20.0]");
    }
    assertThatThrownBy(() -> WorldParameters.standard().with(Setting.TOPICS, 2.5))
        .hasMessageContaining("whole number");
    assertThatThrownBy(() -> WorldParameters.standard().with(Setting.DIMENSIONS, 6))
        .hasMessageContaining("multiple of 4");
  }

  @Test
  void defaults_areWithinTheirRanges_andKeysAreUnique() {
    for (Setting setting : Setting.values()) {
      assertThat(WorldParameters.standard().with(setting, setting.standard()).get(setting))
          .isEqualTo(setting.standard());
    }
    assertThat(Arrays.stream(Setting.values()).map(Setting::key)).doesNotHaveDuplicates();
  }
}
