package io.vouch.agent.lab.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ResamplingTest {
  private static double[] normals(double mean, int count) {
    SplittableRandom random = new SplittableRandom(3);
    return random.doubles(count).map(ignored -> mean + random.nextGaussian()).toArray();
  }

  @Test
  void interval_hundredStandardNormals_isAboutTwoStandardErrorsWide() {
    TunerReport.Interval interval = Resampling.interval(normals(0, 100));
    assertThat(interval.upper() - interval.lower()).isCloseTo(2 * 1.96 / 10, within(0.08));
    assertThat(interval.mean()).isBetween(interval.lower(), interval.upper());
  }

  /** Of 2^10 sign patterns two are as extreme as ten equal differences: p = 2/1024. */
  @Test
  void signFlip_tenEqualDifferences_isTheExactP() {
    double[] equal = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(Resampling.signFlip(equal)).isCloseTo(2 / 1024.0, within(0.0015));
  }

  @Test
  void signFlip_differencesThatCancel_isOne() {
    assertThat(Resampling.signFlip(new double[] {1, -1, 2, -2})).isEqualTo(1);
  }

  /** Holm (1979): the smallest p times n, the next times n − 1 and no smaller than the last. */
  @Test
  void holm_threeValues_asByHand() {
    assertThat(Resampling.holm(new double[] {0.04, 0.01, 0.03}))
        .containsExactly(new double[] {0.06, 0.03, 0.06}, within(1e-12));
  }
}
