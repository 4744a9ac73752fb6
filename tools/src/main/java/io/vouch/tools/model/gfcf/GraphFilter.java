package io.vouch.tools.model.gfcf;

import io.vouch.tools.training.DenseScan;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;

/**
 * GF-CF: a closed-form graph filter, linear part plus ideal low-pass part.
 *
 * <p>With N = D_U^{−½}·R·D_I^{−½} and V its {@code rank} leading right singular vectors, the scores
 * of a person's row r are r·NᵀN + α·r·D_I^{−½}·V·Vᵀ·D_I^{½}. Source: Shen et al., "How Powerful is
 * Graph Convolution for Recommendation?" (2021). It has no random part that matters, so its
 * published figures check the metrics and the data.
 *
 * <p>Immutable, thread-safe; each thread scores with a scorer of its own.
 */
public final class GraphFilter {
  private final SparseRows byPerson;
  private final SparseRows byItem;
  private final float[] personScale;
  private final float[] itemScale;
  private final float alpha;
  private final float[][] vectors;
  private final DenseScan lowPass;

  private GraphFilter(Interactions train, float alpha, float[][] vectors, float[] itemScale) {
    this.byPerson = train.byPerson();
    this.byItem = train.byItem();
    this.personScale = inverseRoots(byPerson);
    this.itemScale = itemScale;
    this.alpha = alpha;
    this.vectors = vectors;
    this.lowPass = new DenseScan(flat(vectors), vectors[0].length);
  }

  /**
   * Fits the filter.
   *
   * @param rank how many singular vectors pass, 256 as published
   * @param alpha weight of the low-pass part, 0.3 as published
   */
  public static GraphFilter train(
      Interactions train, int rank, float alpha, ParallelRows parallel, TrainingListener listener) {
    float[] personScale = inverseRoots(train.byPerson());
    float[] itemScale = inverseRoots(train.byItem());
    SingularVectors decomposition =
        new SingularVectors(
            scaled(train.byPerson(), personScale, itemScale),
            scaled(train.byItem(), itemScale, personScale),
            parallel);
    return new GraphFilter(train, alpha, decomposition.right(rank, listener), itemScale);
  }

  /** N_I = D_I^{−½} by item; 0 for items that nobody liked. */
  float[] itemScale() {
    return itemScale;
  }

  /** 1 ÷ the square root of the number of a person's items. */
  float[] personScale() {
    return personScale;
  }

  /** V, one row per item. */
  float[][] vectors() {
    return vectors;
  }

  /** A scorer for one thread. */
  public Scorer newScorer() {
    return new Scorer();
  }

  private static float[] inverseRoots(SparseRows rows) {
    float[] scales = new float[rows.rowCount()];
    for (int row = 0; row < scales.length; row++) {
      scales[row] = rows.length(row) == 0 ? 0f : (float) (1 / Math.sqrt(rows.length(row)));
    }
    return scales;
  }

  private static SparseRows scaled(SparseRows rows, float[] rowScale, float[] columnScale) {
    float[] values = new float[rows.size()];
    int[] starts = new int[rows.rowCount() + 1];
    int[] columns = new int[rows.size()];
    for (int row = 0; row < rows.rowCount(); row++) {
      for (int entry = rows.start(row); entry < rows.end(row); entry++) {
        columns[entry] = rows.column(entry);
        values[entry] = rowScale[row] * columnScale[rows.column(entry)];
      }
      starts[row + 1] = rows.end(row);
    }
    return new SparseRows(rows.columnCount(), starts, columns, values);
  }

  private static float[] flat(float[][] rows) {
    int width = rows[0].length;
    float[] flat = new float[Math.multiplyExact(rows.length, width)];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, flat, row * width, width);
    }
    return flat;
  }

  /** Scores one person of the training data at a time; not thread-safe. */
  public final class Scorer {
    private final float[] people = new float[byPerson.rowCount()];
    private final float[] low = new float[byItem.rowCount()];

    private Scorer() {}

    /** Writes one score per item. */
    public void score(int person, float[] scores) {
      Arrays.fill(scores, 0f);
      addLinear(person, scores);
      float[] passed = new float[vectors[0].length];
      for (int entry = byPerson.start(person); entry < byPerson.end(person); entry++) {
        int item = byPerson.column(entry);
        for (int k = 0; k < passed.length; k++) {
          passed[k] += itemScale[item] * vectors[item][k];
        }
      }
      lowPass.scores(passed, low);
      for (int item = 0; item < scores.length; item++) {
        scores[item] *= itemScale[item];
        if (itemScale[item] > 0) {
          scores[item] += alpha * low[item] / itemScale[item];
        }
      }
    }

    /** r·NᵀN without its last factor D_I^{−½}. */
    private void addLinear(int person, float[] scores) {
      Arrays.fill(people, 0f);
      for (int entry = byPerson.start(person); entry < byPerson.end(person); entry++) {
        int item = byPerson.column(entry);
        for (int e = byItem.start(item); e < byItem.end(item); e++) {
          people[byItem.column(e)] += itemScale[item];
        }
      }
      for (int other = 0; other < people.length; other++) {
        if (people[other] != 0f) {
          float weight = people[other] * personScale[other] * personScale[other];
          for (int e = byPerson.start(other); e < byPerson.end(other); e++) {
            scores[byPerson.column(e)] += weight;
          }
        }
      }
    }
  }
}
