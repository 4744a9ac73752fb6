package io.vouch.tools.model.gfcf;

import io.vouch.messages.Messages;
import io.vouch.tools.training.NormalEquations;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * The leading right singular vectors of a sparse matrix, by subspace iteration.
 *
 * <p>Z ← orth((NᵀN)²·Z) on a subspace {@value #EXTRA} wider than asked for, then a Rayleigh–Ritz
 * step; the square because products are cheap beside orthonormalising. Source: Halko, Martinsson,
 * Tropp (2011), algorithm 4.4. The random start has a fixed seed; the same bits on any number of
 * threads.
 */
final class SingularVectors {
  private static final GraphFilterMessages SAY = Messages.of(GraphFilterMessages.class);

  private static final int EXTRA = 64;
  private static final int ITERATIONS = 16;
  private static final int POWERS = 2;

  /** What must be left of a direction once the others are taken out; below is rounding. */
  private static final double LEAST_SHARE = 1e-10;

  private static final int CHUNK = 1024;
  private static final long SEED = 20_211_101L;

  private final SparseRows byRow;
  private final SparseRows byColumn;
  private final ParallelRows parallel;

  /** {@code byColumn} is the transpose of {@code byRow}. */
  SingularVectors(SparseRows byRow, SparseRows byColumn, ParallelRows parallel) {
    this.byRow = byRow;
    this.byColumn = byColumn;
    this.parallel = parallel;
  }

  /** One row per column of the matrix, {@code rank} numbers each. */
  float[][] right(int rank, TrainingListener listener) {
    int width = Math.min(rank + EXTRA, byRow.columnCount());
    float[][] basis = random(byRow.columnCount(), width);
    orthonormalise(basis);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      for (int power = 0; power < POWERS; power++) {
        basis = product(byColumn, product(byRow, basis));
      }
      orthonormalise(basis);
      listener.progress(SAY.phase(), iteration + 1L, ITERATIONS);
    }
    double[][] projected = full(gram(product(byRow, basis)));
    return rotated(basis, leadingEigenvectors(projected, Math.min(rank, width)));
  }

  /** As columns, the greatest eigenvalue first. */
  private static double[][] leadingEigenvectors(double[][] symmetric, int count) {
    RealMatrix vectors =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(symmetric, false)).getV();
    return vectors.getSubMatrix(0, symmetric.length - 1, 0, count - 1).getData();
  }

  private static float[][] random(int rows, int width) {
    SplittableRandom random = new SplittableRandom(SEED);
    float[][] matrix = new float[rows][width];
    for (float[] row : matrix) {
      for (int k = 0; k < width; k++) {
        row[k] = (float) random.nextGaussian();
      }
    }
    return matrix;
  }

  private float[][] product(SparseRows sparse, float[][] dense) {
    float[][] result = new float[sparse.rowCount()][dense[0].length];
    parallel.run(
        result.length,
        CHUNK,
        () ->
            (from, to) -> {
              for (int row = from; row < to; row++) {
                for (int entry = sparse.start(row); entry < sparse.end(row); entry++) {
                  add(result[row], dense[sparse.column(entry)], sparse.value(entry));
                }
              }
            });
    return result;
  }

  /** Z ← Z·U⁻¹ where ZᵀZ = UᵀU; twice, because once leaves rounding of the order cond². */
  private void orthonormalise(float[][] basis) {
    for (int pass = 0; pass < 2; pass++) {
      float[][] upper = cholesky(full(gram(basis)));
      parallel.run(
          basis.length,
          CHUNK,
          () ->
              (from, to) -> {
                for (int row = from; row < to; row++) {
                  solveRow(basis[row], upper);
                }
              });
    }
  }

  private static void solveRow(float[] row, float[][] upper) {
    for (int k = 0; k < row.length; k++) {
      float value = row[k] / upper[k][k];
      row[k] = value;
      float[] factors = upper[k];
      for (int c = k + 1; c < row.length; c++) {
        row[c] -= value * factors[c];
      }
    }
  }

  /** Upper triangle of MᵀM, summed over chunks in order. */
  private float[][] gram(float[][] matrix) {
    int width = matrix[0].length;
    float[][][] parts = new float[(matrix.length + CHUNK - 1) / CHUNK][][];
    parallel.run(
        matrix.length,
        CHUNK,
        () ->
            (from, to) -> {
              NormalEquations sum = new NormalEquations(width);
              sum.begin(null, 0f);
              for (int row = from; row < to; row++) {
                sum.add(matrix[row], 0, 1f);
              }
              parts[from / CHUNK] = sum.upper();
            });
    float[][] total = new float[width][width];
    for (float[][] part : parts) {
      for (int r = 0; r < width; r++) {
        add(total[r], part[r], 1f);
      }
    }
    return total;
  }

  private static double[][] full(float[][] upper) {
    double[][] full = new double[upper.length][upper.length];
    for (int r = 0; r < upper.length; r++) {
      for (int c = r; c < upper.length; c++) {
        full[r][c] = upper[r][c];
        full[c][r] = upper[r][c];
      }
    }
    return full;
  }

  /** U of A = UᵀU; a direction that the others span already divides by infinity, which drops it. */
  private static float[][] cholesky(double[][] a) {
    int n = a.length;
    float[][] upper = new float[n][n];
    double[] diagonal = new double[n];
    for (int j = 0; j < n; j++) {
      diagonal[j] = a[j][j];
    }
    for (int j = 0; j < n; j++) {
      if (!(a[j][j] > LEAST_SHARE * diagonal[j])) {
        upper[j][j] = Float.POSITIVE_INFINITY;
        continue;
      }
      double inverse = 1 / Math.sqrt(a[j][j]);
      for (int k = j; k < n; k++) {
        a[j][k] *= inverse;
        upper[j][k] = (float) a[j][k];
      }
      for (int i = j + 1; i < n; i++) {
        double factor = a[j][i];
        for (int k = i; k < n; k++) {
          a[i][k] -= factor * a[j][k];
        }
      }
    }
    return upper;
  }

  private float[][] rotated(float[][] basis, double[][] rotation) {
    int rank = rotation[0].length;
    float[][] factors = new float[rotation.length][rank];
    for (int k = 0; k < rotation.length; k++) {
      for (int c = 0; c < rank; c++) {
        factors[k][c] = (float) rotation[k][c];
      }
    }
    float[][] result = new float[basis.length][rank];
    parallel.run(
        basis.length,
        CHUNK,
        () ->
            (from, to) -> {
              for (int row = from; row < to; row++) {
                for (int k = 0; k < factors.length; k++) {
                  add(result[row], factors[k], basis[row][k]);
                }
              }
            });
    return result;
  }

  private static void add(float[] target, float[] row, float weight) {
    for (int c = 0; c < target.length; c++) {
      target[c] += weight * row[c];
    }
  }
}
