package io.vouch.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.tools.statistics.TopItems;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ClosedFormTest {
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

  @Test
  void graphFilter_fullRank_lowPassGivesThePersonsOwnRow() {
    Interactions train = RandomInteractions.grouped(25, 12, 4);
    float[] linear = scores(train, 12, 0f);
    float[] both = scores(train, 12, 1f);
    for (int item = 0; item < 12; item++) {
      float own = train.byPerson().find(0, item) >= 0 ? 1f : 0f;
      assertThat(both[item] - linear[item]).isCloseTo(own, within(1e-3f));
      assertThat(linear[item]).isCloseTo(naiveLinear(train, item), within(1e-4f));
    }
  }

  private static float[] scores(Interactions train, int rank, float alpha) {
    float[] scores = new float[train.items()];
    GraphFilter.train(train, rank, alpha, new ParallelRows(2), TrainingListener.SILENT)
        .newScorer()
        .score(0, scores);
    return scores;
  }

  /** Σ_{i in row 0} Σ_p N_pi·N_pj. */
  private static float naiveLinear(Interactions train, int item) {
    SparseRows rows = train.byPerson();
    double sum = 0;
    for (int own : rows.columnsOf(0)) {
      for (int p = 0; p < train.people(); p++) {
        if (rows.find(p, own) >= 0 && rows.find(p, item) >= 0) {
          sum +=
              1.0
                  / rows.length(p)
                  / Math.sqrt((double) train.byItem().length(own) * train.byItem().length(item));
        }
      }
    }
    return (float) sum;
  }

  @Test
  void itemToItem_neighbours_equalBruteForce() {
    Interactions train = RandomInteractions.grouped(30, 15, 9);
    ItemNeighbours model =
        new ItemToItemTrainer(5, new ParallelRows(3)).train(train, TrainingListener.SILENT);
    for (int item = 0; item < 15; item++) {
      TopItems expected = new TopItems(5);
      for (int other = 0; other < 15; other++) {
        int both = 0;
        for (int p : train.byItem().columnsOf(item)) {
          both += train.byPerson().find(p, other) >= 0 ? 1 : 0;
        }
        if (other != item && both > 0) {
          float norms =
              (float) Math.sqrt(train.byItem().length(item))
                  * (float) Math.sqrt(train.byItem().length(other));
          expected.offer(other, both / norms);
        }
      }
      assertThat(
              Arrays.copyOfRange(
                  model.neighbours(), model.starts()[item], model.starts()[item + 1]))
          .containsExactly(drained(expected));
    }
  }

  private static int[] drained(TopItems best) {
    int[] items = new int[best.size()];
    best.drainTo(items, new double[items.length]);
    return items;
  }

  @Test
  void popularity_halfLifeLater_countsHalf() {
    long day = 86_400_000L;
    SparseRows rows = new SparseRows(2, new int[] {0, 1, 2}, new int[] {0, 1}, new float[] {1, 1});
    float[] popularity =
        PopularityTrainer.train(
            new Interactions(rows, new long[] {0, PopularityTrainer.HALF_LIFE_DAYS * day}));
    assertThat(popularity[0]).isCloseTo(0.5f, within(1e-6f));
    assertThat(popularity[1]).isEqualTo(1f);
  }

  @Test
  void scans_anyShape_equalTheNaiveProduct() {
    Random random = new Random(2);
    int rows = 5000;
    int d = 7;
    float[] values = new float[rows * d];
    float[] vector = new float[d];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    for (int k = 0; k < d; k++) {
      vector[k] = (float) random.nextGaussian();
    }
    float[] exact = new float[rows];
    new DenseScan(values, d).scores(vector, exact);
    float[] quantised = new QuantisedRows(values, d).allProducts(vector);
    for (int row = 0; row < rows; row++) {
      float sum = 0;
      for (int k = 0; k < d; k++) {
        sum += vector[k] * values[row * d + k];
      }
      assertThat(exact[row]).isCloseTo(sum, within(1e-4f));
      assertThat(quantised[row]).isCloseTo(sum, within(2e-3f));
    }
  }
}
