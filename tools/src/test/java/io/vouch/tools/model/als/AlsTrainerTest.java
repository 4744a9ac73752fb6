package io.vouch.tools.model.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.RandomInteractions;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class AlsTrainerTest {
  private static final AlsOptions TINY = new AlsOptions(6, 5, 0.01f, 0.2f, 0.1f, 7);

  private final Interactions interactions = RandomInteractions.grouped(40, 30, 3);

  @Test
  void train_moreIterations_lossDecreases() {
    double last = Double.MAX_VALUE;
    for (int iterations = 1; iterations <= 6; iterations++) {
      AlsOptions options = new AlsOptions(6, iterations, 0.01f, 0.2f, 0.1f, 7);
      double loss = loss(options, train(options, 1));
      assertThat(loss).isLessThanOrEqualTo(last * (1 + 1e-6));
      last = loss;
    }
  }

  @Test
  void train_tinyMatrix_peopleSolveTheirNormalEquations() {
    AlsTrainer.Factors factors = train(TINY, 1);
    float[] items = factors.items().values();
    for (int person = 0; person < interactions.people(); person++) {
      double[] expected = naiveRow(items, person);
      for (int k = 0; k < 6; k++) {
        assertThat((double) factors.people()[person * 6 + k])
            .isCloseTo(expected[k], within(2e-5 * (1 + Math.abs(expected[k]))));
      }
    }
  }

  @Test
  void train_oneOrFourThreads_givesTheSameBits() {
    AlsTrainer.Factors one = train(TINY, 1);
    AlsTrainer.Factors four = train(TINY, 4);
    assertThat(four.people()).containsExactly(one.people());
    assertThat(four.items().values()).containsExactly(one.items().values());
  }

  @Test
  void train_anotherSeed_givesOtherFactors() {
    assertThat(train(TINY.withSeed(8), 1).people()).isNotEqualTo(train(TINY, 1).people());
  }

  @Test
  void foldIn_personOfTheTraining_givesTheTrainedVector() {
    AlsTrainer.Factors factors = train(TINY, 1);
    for (int person = 0; person < interactions.people(); person++) {
      int[] items = interactions.byPerson().columnsOf(person);
      float[] ones = new float[items.length];
      Arrays.fill(ones, 1f);
      float[] folded = factors.items().foldIn(items, ones);
      for (int k = 0; k < 6; k++) {
        assertThat(folded).isNotNull();
        assertThat(folded[k]).isCloseTo(factors.people()[person * 6 + k], within(1e-6f));
      }
    }
  }

  @Test
  void foldIn_nothingLiked_isNull() {
    ItemFactors items = train(TINY, 1).items();
    assertThat(items.foldIn(new int[0], new float[0])).isNull();
    assertThat(items.foldIn(new int[] {3}, new float[] {-1f})).isNull();
  }

  @Test
  void train_dimensionsNotAMultipleOfFour_stillSolves() {
    AlsOptions odd = new AlsOptions(5, 4, 0.01f, 0.2f, 0.1f, 7);
    for (float value : train(odd, 2).people()) {
      assertThat(value).isFinite();
    }
  }

  private AlsTrainer.Factors train(AlsOptions options, int threads) {
    return new AlsTrainer(options, new ParallelRows(threads))
        .train(interactions, TrainingListener.SILENT);
  }

  /** The objective in the class's doc, term by term. */
  private double loss(AlsOptions options, AlsTrainer.Factors factors) {
    int d = options.dimensions();
    double loss = 0;
    for (int p = 0; p < interactions.people(); p++) {
      for (int i = 0; i < interactions.items(); i++) {
        double score = 0;
        for (int k = 0; k < d; k++) {
          score += factors.people()[p * d + k] * factors.items().values()[i * d + k];
        }
        loss += options.unobservedWeight() * score * score;
        if (interactions.byPerson().find(p, i) >= 0) {
          loss += (1 - score) * (1 - score);
        }
      }
    }
    return loss
        + penalty(options, factors.people(), interactions.byPerson())
        + penalty(options, factors.items().values(), interactions.byItem());
  }

  private static double penalty(AlsOptions options, float[] factors, SparseRows rows) {
    double penalty = 0;
    for (int i = 0; i < factors.length; i++) {
      int row = i / options.dimensions();
      penalty +=
          AlsTrainer.ridge(options, rows.length(row), rows.columnCount())
              * (double) factors[i]
              * factors[i];
    }
    return penalty;
  }

  /** (Σ y·yᵀ + α₀·YᵀY + λ(n + α₀·items)·I)⁻¹ Σ y by Gaussian elimination in doubles. */
  private double[] naiveRow(float[] items, int person) {
    int d = 6;
    double[][] a = new double[d][d + 1];
    for (int i = 0; i < interactions.items(); i++) {
      boolean liked = interactions.byPerson().find(person, i) >= 0;
      for (int r = 0; r < d; r++) {
        for (int c = 0; c < d; c++) {
          double product = (double) items[i * d + r] * items[i * d + c];
          a[r][c] += (0.2f + (liked ? 1 : 0)) * product;
        }
        a[r][d] += liked ? items[i * d + r] : 0;
      }
    }
    for (int r = 0; r < d; r++) {
      a[r][r] += 0.01f * (interactions.byPerson().length(person) + 0.2f * interactions.items());
    }
    for (int k = 0; k < d; k++) {
      for (int r = 0; r < d; r++) {
        double factor = r == k ? 0 : a[r][k] / a[k][k];
        for (int c = 0; c <= d; c++) {
          a[r][c] -= factor * a[k][c];
        }
      }
    }
    double[] solution = new double[d];
    for (int r = 0; r < d; r++) {
      solution[r] = a[r][d] / a[r][r];
    }
    return solution;
  }
}
