package io.vouch.simulator.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DistancesTest {
  @Test
  void ks_withTies_isTheLargestGapOfTheDistributionFunctions() {
    assertThat(Distances.ks(new double[] {1, 1, 2, 3}, new double[] {1, 2, 2, 5})).isEqualTo(0.25);
    assertThat(Distances.ks(new double[] {1, 2}, new double[] {3, 4})).isEqualTo(1);
    assertThat(Distances.ks(new double[] {2, 1}, new double[] {1, 2})).isZero();
    assertThat(Distances.ks(new double[0], new double[] {1})).isEqualTo(1);
  }

  @Test
  void jensenShannon_knownShares_isInBits() {
    assertThat(Distances.jensenShannon(new double[] {3, 0}, new double[] {0, 8})).isEqualTo(1);
    assertThat(Distances.jensenShannon(new double[] {1, 3}, new double[] {2, 6})).isZero();
    double half = 0.5 * Math.log(4 / 3.0) + 0.5 * (0.5 * Math.log(2 / 3.0) + 0.5 * Math.log(2));
    assertThat(Distances.jensenShannon(new double[] {1, 0}, new double[] {1, 1}))
        .isCloseTo(half / Math.log(2), within(1e-12));
  }

  @Test
  void gini_equalAndUnequalCounts_isZeroAndNearOne() {
    assertThat(Distances.gini(new long[] {5, 5, 5, 5})).isCloseTo(0, within(1e-12));
    assertThat(Distances.gini(new long[] {0, 0, 0, 8})).isCloseTo(0.75, within(1e-12));
    assertThat(Distances.gini(new long[4])).isZero();
  }

  @Test
  void topShare_hundredthOfTheItems_hasItsShare() {
    long[] counts = new long[200];
    Arrays.fill(counts, 1);
    counts[7] = 101;
    counts[9] = 51;
    assertThat(Distances.topShare(counts)).isCloseTo(152 / 350.0, within(1e-12));
    assertThat(Distances.topShare(new long[] {1, 3})).isEqualTo(0.75);
  }

  @Test
  void relative_toNothing_isUnbounded() {
    assertThat(Distances.relative(90, 100)).isCloseTo(0.1, within(1e-12));
    assertThat(Distances.relative(1, 0)).isInfinite();
  }
}
