package io.vouch.agent.evaluation.tuner;

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

  @Test
  void signFlip_withAndWithoutAnEffect_tellsThemApart() {
    assertThat(Resampling.signFlip(normals(1, 30))).isLessThan(0.001);
    assertThat(Resampling.signFlip(normals(0, 30))).isGreaterThan(0.05);
  }

  /** Holm (1979): the smallest p times n, the next times n − 1 and no smaller than the last. */
  @Test
  void holm_threeValues_asByHand() {
    assertThat(Resampling.holm(new double[] {0.04, 0.01, 0.03}))
        .containsExactly(new double[] {0.06, 0.03, 0.06}, within(1e-12));
  }
}
