package io.vouch.tools.statistics;

import static io.vouch.tools.statistics.QuantileMethod.ABOVE;
import static io.vouch.tools.statistics.QuantileMethod.INVERTED_CDF;
import static io.vouch.tools.statistics.QuantileMethod.LINEAR;
import static io.vouch.tools.statistics.QuantileMethod.LOWER;
import static io.vouch.tools.statistics.QuantileMethod.NEAREST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class QuantilesTest {
  private static final Quantiles FOUR = new Quantiles(40, 10, 30, 20);

  @Test
  void half_ofFourValues_isWhatEachMethodSays() {
    assertThat(FOUR.at(0.5, LINEAR)).isEqualTo(25);
    assertThat(FOUR.at(0.5, INVERTED_CDF)).isEqualTo(20);
    assertThat(FOUR.at(0.5, ABOVE)).isEqualTo(30);
    assertThat(FOUR.at(0.5, LOWER)).isEqualTo(20);
    assertThat(FOUR.at(0.5, NEAREST)).isEqualTo(30);
    assertThat(FOUR.median()).isEqualTo(25);
  }

  @ParameterizedTest
  @EnumSource(QuantileMethod.class)
  void ends_anyMethod_areTheLeastAndTheGreatest(QuantileMethod method) {
    assertThat(FOUR.at(0, method)).isEqualTo(10);
    assertThat(FOUR.at(1, method)).isEqualTo(40);
    assertThat(new Quantiles(7).at(0.3, method)).isEqualTo(7);
    assertThat(new Quantiles().at(0.3, method)).isZero();
  }

  /** Against the definitions, written out. */
  @Test
  void methods_manyValues_equalTheirDefinitions() {
    SplittableRandom random = new SplittableRandom(4);
    for (int n = 2; n < 60; n++) {
      double[] sorted = random.doubles(n).sorted().toArray();
      Quantiles quantiles = new Quantiles(sorted);
      for (double share : new double[] {0.025, 0.1, 0.25, 0.5, 0.9, 0.95, 0.99}) {
        double place = share * (n - 1);
        int below = (int) place;
        double between = sorted[below + 1] - sorted[below];
        assertThat(quantiles.at(share))
            .isCloseTo(sorted[below] + (place - below) * between, within(1e-12));
        double least =
            Arrays.stream(sorted)
                .filter(
                    v -> Arrays.stream(sorted).filter(w -> w <= v).count() >= share * sorted.length)
                .findFirst()
                .orElseThrow();
        assertThat(quantiles.at(share, INVERTED_CDF)).isEqualTo(least);
      }
    }
  }
}
