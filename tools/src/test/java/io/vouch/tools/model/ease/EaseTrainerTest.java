package io.vouch.tools.model.ease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.RandomInteractions;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EaseTrainerTest {
  @Test
  void symmetricInverse_largerThanABlock_timesMatrixIsIdentity() {
    int n = 150;
    Random random = new Random(5);
    double[][] full = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        full[i][j] = full[j][i] = random.nextDouble();
      }
      full[i][i] += n;
    }
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      lower[i] = Arrays.copyOf(full[i], i + 1);
    }
    new SymmetricInverse(lower, new ParallelRows(3)).invert(TrainingListener.SILENT, "inverse");
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double product = 0;
        for (int k = 0; k < n; k++) {
          product += full[i][k] * lower[Math.max(k, j)][Math.min(k, j)];
        }
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-10));
      }
    }
  }

  @Test
  void ease_diagonal_isZeroAndGroupsHoldTogether() {
    float[][] weights =
        new EaseTrainer(10, new ParallelRows(2))
            .train(RandomInteractions.grouped(60, 20, 1), TrainingListener.SILENT);
    double same = 0;
    double other = 0;
    for (int i = 0; i < 20; i++) {
      assertThat(weights[i][i]).isZero();
      for (int j = 0; j < 20; j++) {
        if (i % 2 == j % 2) {
          same += weights[i][j];
        } else {
          other += weights[i][j];
        }
      }
    }
    assertThat(same).isGreaterThan(other);
  }
}
