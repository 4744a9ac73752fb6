package io.vouch.simulator.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FeatureBinsTest {
  @Test
  void bins_manyDifferentValues_holdAboutEquallyManyRows() {
    List<double[]> rows = IntStream.range(0, 6_400).mapToObj(n -> new double[] {n * n}).toList();
    FeatureBins bins = FeatureBins.of(rows);
    int[] counts = new int[FeatureBins.MOST];
    for (byte bin : bins.bins(rows)[0]) {
      counts[bin]++;
    }
    assertThat(Arrays.stream(counts)).allMatch(count -> count >= 99 && count <= 101);
  }

  @Test
  void bins_fewValues_keepThemApartInTheirOrder() {
    List<double[]> rows =
        IntStream.range(0, 300).mapToObj(n -> new double[] {n % 3 - 1, 5}).toList();
    byte[][] bins = FeatureBins.of(rows).bins(rows);
    assertThat(bins[0][0]).isLessThan(bins[0][1]);
    assertThat(bins[0][1]).isLessThan(bins[0][2]);
    assertThat(bins[1]).containsOnly(0); // a constant splits nothing
  }
}
