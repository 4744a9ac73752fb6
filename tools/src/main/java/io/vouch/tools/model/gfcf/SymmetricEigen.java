package io.vouch.tools.model.gfcf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvectors of a small dense symmetric matrix by cyclic Jacobi rotations.
 *
 * <p>Source: Golub and Van Loan, "Matrix Computations", §8.5. Cost about 10·n³.
 */
final class SymmetricEigen {
  private static final int MOST_SWEEPS = 30;

  private SymmetricEigen() {}

  /**
   * The eigenvectors of the {@code count} greatest eigenvalues, as columns; {@code a} is used up.
   */
  static double[][] leading(double[][] a, int count) {
    int n = a.length;
    double[][] rows = new double[n][n]; // row j is the eigenvector of a[j][j]
    for (int i = 0; i < n; i++) {
      rows[i][i] = 1;
    }
    double small = 1e-20 * squares(a, true);
    for (int sweep = 0; sweep < MOST_SWEEPS && squares(a, false) > small; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, rows, p, q);
        }
      }
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> -a[j][j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] vectors = new double[n][count];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < n; i++) {
        vectors[i][k] = rows[order[k]][i];
      }
    }
    return vectors;
  }

  private static double squares(double[][] a, boolean withDiagonal) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double diagonal = withDiagonal ? 0 : a[i][i] * a[i][i];
      sum += Arrays.stream(a[i]).map(x -> x * x).sum() - diagonal;
    }
    return sum;
  }

  private static void rotate(double[][] a, double[][] rows, int p, int q) {
    if (Math.abs(a[p][q]) < 1e-300) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1)), theta);
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    turn(a[p], a[q], c, s);
    turn(rows[p], rows[q], c, s);
  }

  private static void turn(double[] p, double[] q, double c, double s) {
    for (int k = 0; k < p.length; k++) {
      double pk = p[k];
      double qk = q[k];
      p[k] = c * pk - s * qk;
      q[k] = s * pk + c * qk;
    }
  }
}
