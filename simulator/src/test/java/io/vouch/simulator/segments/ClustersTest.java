package io.vouch.simulator.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ClustersTest {
  /** So many points around each corner, in turn. */
  private static double[][] corners(int... sizes) {
    double[][] at = {{0, 0}, {10, 0}, {0, 10}};
    SplittableRandom random = new SplittableRandom(3);
    int total = Arrays.stream(sizes).sum();
    double[][] points = new double[total][];
    int n = 0;
    for (int corner = 0; corner < sizes.length; corner++) {
      for (int i = 0; i < sizes[corner]; i++) {
        points[n++] =
            new double[] {
              at[corner][0] + random.nextGaussian(), at[corner][1] + random.nextGaussian()
            };
      }
    }
    return points;
  }

  @Test
  void of_pointsAroundThreeCorners_areThreeGroups() {
    int[] group = Clusters.of(corners(40, 40, 40), 3, 5);
    for (int corner = 0; corner < 3; corner++) {
      assertThat(Arrays.stream(group, corner * 40, corner * 40 + 40).distinct().count()).isOne();
    }
    assertThat(Arrays.stream(group).distinct().count()).isEqualTo(3);
  }

  @Test
  void of_aGroupBelowTheSmallestSize_isDissolved() {
    int[] group = Clusters.of(corners(60, 60, 8), 3, 20);
    int[] sizes = new int[3];
    Arrays.stream(group).forEach(k -> sizes[k]++);
    assertThat(Arrays.stream(sizes).filter(size -> size > 0)).allMatch(size -> size >= 20);
  }

  @Test
  void of_theSamePoints_isTheSameGrouping() {
    assertThat(Clusters.of(corners(30, 50, 20), 3, 5))
        .isEqualTo(Clusters.of(corners(30, 50, 20), 3, 5));
  }

  @Test
  void of_aColumnThatNeverChanges_saysNothing() {
    double[][] points = corners(30, 30);
    double[][] wider =
        Arrays.stream(points)
            .map(point -> new double[] {point[0], 7, point[1]})
            .toArray(double[][]::new);
    assertThat(Clusters.of(wider, 2, 5)).isEqualTo(Clusters.of(points, 2, 5));
  }
}
