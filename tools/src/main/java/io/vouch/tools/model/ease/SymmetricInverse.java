package io.vouch.tools.model.ease;

import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.TrainingListener;

/**
 * The inverse of a dense symmetric positive definite matrix, in place, by blocked sweeps.
 *
 * <p>Sweeping a block K of pivots replaces A by the matrix with −A_KK⁻¹ at K, A_iK·A_KK⁻¹ beside it
 * and A_ij − A_iK·A_KK⁻¹·A_Kj elsewhere; once all are swept it is −A⁻¹. Only the lower triangle is
 * kept: {@code rows[i]} has i + 1 elements. Cost n³ multiply-adds; the same bits on any number of
 * threads.
 */
final class SymmetricInverse {
  private static final int BLOCK = 64;
  private static final int TILE = 512;
  private static final int ROW_CHUNK = 32;

  private final double[][] rows;
  private final ParallelRows parallel;

  SymmetricInverse(double[][] lowerRows, ParallelRows parallel) {
    this.rows = lowerRows;
    this.parallel = parallel;
  }

  /** Replaces the matrix by its inverse. */
  void invert(TrainingListener listener, String phase) {
    int n = rows.length;
    for (int first = 0; first < n; first += BLOCK) {
      sweep(first, Math.min(BLOCK, n - first));
      listener.progress(phase, Math.min(first + BLOCK, n), n);
    }
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = -row[j];
      }
    }
  }

  private void sweep(int first, int size) {
    int n = rows.length;
    double[][] pivots = invertedPivots(first, size);
    double[][] panel = new double[size][n]; // panel[k][i] = A_{i, first + k}
    double[][] scaled = new double[n][size]; // scaled[i] = A_iK · A_KK⁻¹
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < size; k++) {
        panel[k][i] = at(i, first + k);
      }
    }
    parallel.run(
        n,
        ROW_CHUNK,
        () ->
            (from, to) -> {
              for (int i = from; i < to; i++) {
                scale(panel, i, pivots, scaled[i]);
              }
              for (int tile = 0; tile < to; tile += TILE) {
                for (int i = Math.max(from, tile); i < to; i++) {
                  update(rows[i], scaled[i], panel, tile, Math.min(i + 1, tile + TILE));
                }
              }
            });
    writeBack(first, size, pivots, scaled);
  }

  private static void scale(double[][] panel, int i, double[][] pivots, double[] target) {
    for (int k = 0; k < target.length; k++) {
      double factor = panel[k][i];
      double[] pivot = pivots[k];
      for (int c = 0; c < target.length; c++) {
        target[c] += factor * pivot[c];
      }
    }
  }

  /** {@code row[j] −= Σ_k scaled[k]·panel[k][j]} for j in [from, to), four k at a time. */
  private static void update(double[] row, double[] scaled, double[][] panel, int from, int to) {
    int k = 0;
    for (; k + 4 <= scaled.length; k += 4) {
      double s0 = scaled[k];
      double s1 = scaled[k + 1];
      double s2 = scaled[k + 2];
      double s3 = scaled[k + 3];
      double[] p0 = panel[k];
      double[] p1 = panel[k + 1];
      double[] p2 = panel[k + 2];
      double[] p3 = panel[k + 3];
      for (int j = from; j < to; j++) {
        row[j] -= s0 * p0[j] + s1 * p1[j] + s2 * p2[j] + s3 * p3[j];
      }
    }
    for (; k < scaled.length; k++) {
      double s = scaled[k];
      double[] p = panel[k];
      for (int j = from; j < to; j++) {
        row[j] -= s * p[j];
      }
    }
  }

  private void writeBack(int first, int size, double[][] pivots, double[][] scaled) {
    for (int i = 0; i < rows.length; i++) {
      boolean pivotRow = i >= first && i < first + size;
      for (int k = 0; k < size; k++) {
        set(i, first + k, pivotRow ? -pivots[i - first][k] : scaled[i][k]);
      }
    }
  }

  /** A_KK⁻¹ by Gauss–Jordan without pivoting, stable because the block is positive definite. */
  private double[][] invertedPivots(int first, int size) {
    double[][] a = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        a[i][j] = at(first + i, first + j);
      }
    }
    for (int k = 0; k < size; k++) {
      double inverse = 1 / a[k][k];
      a[k][k] = 1;
      for (int j = 0; j < size; j++) {
        a[k][j] *= inverse;
      }
      for (int i = 0; i < size; i++) {
        if (i != k) {
          double factor = a[i][k];
          a[i][k] = 0;
          for (int j = 0; j < size; j++) {
            a[i][j] -= factor * a[k][j];
          }
        }
      }
    }
    return a;
  }

  private double at(int i, int j) {
    return i >= j ? rows[i][j] : rows[j][i];
  }

  private void set(int i, int j, double value) {
    rows[Math.max(i, j)][Math.min(i, j)] = value;
  }
}
