package io.vouch.tools.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  /** The published figures rest on these draws: one number below n for each element, in order. */
  @Test
  void ofMean_aSeed_drawsElementByElementAndTakesTheNearestPlaces() {
    double[] values = {1, 5, 2, 8, 3};
    SplittableRandom random = new SplittableRandom(9);
    double[] means = new double[1_000];
    for (int n = 0; n < means.length; n++) {
      for (int i = 0; i < values.length; i++) {
        means[n] += values[random.nextInt(values.length)] / values.length;
      }
    }
    Arrays.sort(means);
    Bootstrap.Interval interval = Bootstrap.ofMean(values, 1_000, 9);
    assertThat(interval.lower()).isCloseTo(means[25], within(1e-12));
    assertThat(interval.upper()).isCloseTo(means[974], within(1e-12));
  }

  @Test
  void ofMean_manyNormals_isAsWideAsTheNormalInterval() {
    SplittableRandom random = new SplittableRandom(1);
    double[] values = random.doubles(400).map(u -> random.nextGaussian()).toArray();
    Bootstrap.Interval interval = Bootstrap.ofMean(values, 2_000, 2);
    double expected = 2 * 1.96 * Sample.of(values).standardError();
    assertThat(interval.upper() - interval.lower()).isCloseTo(expected, within(0.1 * expected));
  }

  @Test
  void resample_aList_drawsWhatTheIndexesDraw() {
    List<String> sample = List.of("a", "b", "c", "d");
    int[] indexes = Bootstrap.indexes(4, new SplittableRandom(3));
    assertThat(Bootstrap.resample(sample, new SplittableRandom(3)))
        .isEqualTo(Arrays.stream(indexes).mapToObj(sample::get).toList());
  }

  @Test
  void distribution_numbersOfResamples_comeInOrder() {
    assertThat(Bootstrap.distribution(5, 1, (random, n) -> n).mean()).isEqualTo(2);
  }
}
