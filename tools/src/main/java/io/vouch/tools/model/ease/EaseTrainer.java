package io.vouch.tools.model.ease;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;

/**
 * EASE: the closed-form linear item-item model with zero diagonal.
 *
 * <p>P = (XᵀX + λI)⁻¹, B_ij = −P_ij / P_jj, B_jj = 0; scores are x·B. Source: Steck,
 * "Embarrassingly Shallow Autoencoders for Sparse Data" (2019), equation 8. In double precision, so
 * that the published closed-form rows reproduce to four digits. Memory: 4·n² bytes for the lower
 * triangle plus 4·n² for the result.
 */
public final class EaseTrainer {
  private static final EaseMessages SAY = Messages.of(EaseMessages.class);

  /** Most items the dense n × n result is made for: 1.2 GB. */
  public static final int MOST_ITEMS = 12_500;

  private final double regularisation;
  private final ParallelRows parallel;

  /**
   * @param regularisation λ, for example 500 on MovieLens-1M
   */
  public EaseTrainer(double regularisation, ParallelRows parallel) {
    this.regularisation = regularisation;
    this.parallel = parallel;
  }

  /**
   * The weights B, row by row: {@code weights[i][j]} is what having item i says for item j.
   *
   * @throws VouchException TOO_LARGE above {@value #MOST_ITEMS} items
   */
  public float[][] train(Interactions interactions, TrainingListener listener) {
    int items = interactions.items();
    if (items > MOST_ITEMS) {
      throw new VouchException(ErrorCode.TOO_LARGE, tooLarge(items));
    }
    double[][] rows = gram(interactions.byPerson(), interactions.byItem());
    for (int i = 0; i < items; i++) {
      rows[i][i] += regularisation;
    }
    new SymmetricInverse(rows, parallel).invert(listener, SAY.phase());
    return weights(rows);
  }

  /** Why so many items are not trained on. */
  static String tooLarge(int items) {
    return SAY.tooLarge(MOST_ITEMS, items);
  }

  /** The lower triangle of XᵀX. */
  private double[][] gram(SparseRows byPerson, SparseRows byItem) {
    double[][] rows = new double[byItem.rowCount()][];
    parallel.run(
        rows.length,
        16,
        () ->
            (from, to) -> {
              for (int item = from; item < to; item++) {
                rows[item] = new double[item + 1];
                for (int entry = byItem.start(item); entry < byItem.end(item); entry++) {
                  addRow(byPerson, byItem.column(entry), byItem.value(entry), rows[item]);
                }
              }
            });
    return rows;
  }

  private static void addRow(SparseRows byPerson, int person, float weight, double[] target) {
    for (int entry = byPerson.start(person); entry < byPerson.end(person); entry++) {
      int other = byPerson.column(entry);
      if (other >= target.length) {
        return;
      }
      target[other] += (double) weight * byPerson.value(entry);
    }
  }

  private static float[][] weights(double[][] inverse) {
    int n = inverse.length;
    float[][] weights = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        weights[i][j] = (float) (-inverse[i][j] / inverse[j][j]);
        weights[j][i] = (float) (-inverse[i][j] / inverse[i][i]);
      }
    }
    return weights;
  }
}
