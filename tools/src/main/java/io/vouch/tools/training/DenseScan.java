package io.vouch.tools.training;

import java.util.Arrays;

/**
 * Exact inner products of one vector with all rows of a dense matrix, dimension by dimension.
 *
 * <p>The matrix is kept transposed in blocks of {@value #BLOCK} rows, so that the loop over rows
 * vectorises while every product is summed in groups of four ascending dimensions: the bits do not
 * depend on the machine. Immutable, thread-safe.
 */
public final class DenseScan {
  private static final int BLOCK = 2048;

  private final int rows;
  private final int dimensions;

  /** {@code columns[block · dimensions + k][i]} is element k of row block · BLOCK + i. */
  private final float[][] columns;

  /**
   * @param values row by row: rows × dimensions
   */
  public DenseScan(float[] values, int dimensions) {
    this.dimensions = dimensions;
    this.rows = values.length / dimensions;
    int blocks = (rows + BLOCK - 1) / BLOCK;
    columns = new float[blocks * dimensions][BLOCK];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < dimensions; k++) {
        columns[row / BLOCK * dimensions + k][row % BLOCK] = values[row * dimensions + k];
      }
    }
  }

  /** Writes the product of {@code vector} with each row to {@code out}. */
  public void scores(float[] vector, float[] out) {
    float[] sums = new float[BLOCK];
    for (int first = 0; first < rows; first += BLOCK) {
      Arrays.fill(sums, 0f);
      int base = first / BLOCK * dimensions;
      int k = 0;
      for (; k + 4 <= dimensions; k += 4) {
        addFour(sums, base + k, vector, k);
      }
      for (; k < dimensions; k++) {
        add(sums, columns[base + k], vector[k]);
      }
      System.arraycopy(sums, 0, out, first, Math.min(BLOCK, rows - first));
    }
  }

  private void addFour(float[] sums, int column, float[] vector, int k) {
    float[] c0 = columns[column];
    float[] c1 = columns[column + 1];
    float[] c2 = columns[column + 2];
    float[] c3 = columns[column + 3];
    float v0 = vector[k];
    float v1 = vector[k + 1];
    float v2 = vector[k + 2];
    float v3 = vector[k + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += v0 * c0[i] + v1 * c1[i] + v2 * c2[i] + v3 * c3[i];
    }
  }

  private static void add(float[] sums, float[] column, float weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * column[i];
    }
  }
}
