package io.vouch.tools.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The normal equations A·x = b of one weighted least-squares row, solved exactly by Cholesky.
 *
 * <p>A = start + ridge·I + Σ w·y·yᵀ and b = Σ w·y. Only the upper triangle of A is kept; A = Uᵀ·U
 * with four rows of U made at a time. Cost: n·d² + d³/3 multiply-adds. Not thread-safe, one per
 * thread.
 */
public final class NormalEquations {
  /** Smallest pivot, so that rounding on a nearly singular A cannot make a NaN. */
  private static final float LEAST_PIVOT = 1e-12f;

  private final int dimensions;
  private final float[][] upper;
  private final float[] right;
  private final float[][] copies;
  private final FourRows four = new FourRows();
  private int pending;

  /** Equations of so many unknowns. */
  public NormalEquations(int dimensions) {
    this.dimensions = dimensions;
    upper = new float[dimensions][dimensions];
    right = new float[dimensions];
    copies = new float[4][dimensions];
    for (int q = 0; q < 4; q++) {
      four.set(q, copies[q], 0f);
    }
  }

  /** Begins a row with A = start + ridge·I (start null: zero) and b = 0. */
  public void begin(float @Nullable [][] start, float ridge) {
    for (int r = 0; r < dimensions; r++) {
      if (start == null) {
        Arrays.fill(upper[r], 0f);
      } else {
        System.arraycopy(start[r], r, upper[r], r, dimensions - r);
      }
      upper[r][r] += ridge;
    }
    Arrays.fill(right, 0f);
    pending = 0;
  }

  /** Adds weight·y·yᵀ to A and weight·y to b, where y begins at {@code offset}. */
  public void add(float[] factors, int offset, float weight) {
    float[] copy = copies[pending];
    System.arraycopy(factors, offset, copy, 0, dimensions);
    for (int c = 0; c < dimensions; c++) {
      right[c] += weight * copy[c];
    }
    four.set(pending, copy, weight);
    if (++pending == 4) {
      flush();
    }
  }

  /** The upper triangle of A so far, row by row; the caller must not change it. */
  public float[][] upper() {
    flush();
    return upper;
  }

  /** Writes the solution to {@code target} from {@code offset}; the equations are used up. */
  public void solve(float[] target, int offset) {
    flush();
    decompose();
    for (int j = 0; j < dimensions; j++) {
      float z = right[j] / upper[j][j];
      right[j] = z;
      float[] row = upper[j];
      for (int k = j + 1; k < dimensions; k++) {
        right[k] -= z * row[k];
      }
    }
    for (int j = dimensions - 1; j >= 0; j--) {
      float[] row = upper[j];
      double sum = right[j];
      for (int k = j + 1; k < dimensions; k++) {
        sum -= row[k] * (double) target[offset + k];
      }
      target[offset + j] = (float) (sum / row[j]);
    }
  }

  private void flush() {
    if (pending > 0) {
      for (int r = 0; r < dimensions; r++) {
        four.addOuter(upper[r], r);
      }
      four.clear();
      pending = 0;
    }
  }

  private void decompose() {
    for (int first = 0; first < dimensions; first += 4) {
      int end = Math.min(first + 4, dimensions);
      for (int j = first; j < end; j++) {
        scaleRow(j);
        for (int i = j + 1; i < end; i++) {
          subtract(upper[i], upper[j], i);
        }
      }
      if (end == first + 4) {
        subtractPanel(first);
      }
    }
  }

  private void scaleRow(int j) {
    float[] row = upper[j];
    float inverse = (float) (1 / Math.sqrt(Math.max(row[j], LEAST_PIVOT)));
    for (int k = j; k < dimensions; k++) {
      row[k] *= inverse;
    }
  }

  private static void subtract(float[] target, float[] row, int column) {
    float p = row[column];
    for (int k = column; k < target.length; k++) {
      target[k] -= p * row[k];
    }
  }

  private void subtractPanel(int first) {
    for (int q = 0; q < 4; q++) {
      four.set(q, upper[first + q], -1f);
    }
    for (int i = first + 4; i < dimensions; i++) {
      four.addOuter(upper[i], i);
    }
    for (int q = 0; q < 4; q++) {
      four.set(q, copies[q], 0f);
    }
  }
}
