package io.vouch.simulator.fitting;

import java.util.function.ToDoubleFunction;

/**
 * A log-likelihood of a few parameters and its maximum, by Newton's method with numeric derivatives
 * and step halving; the covariance is the inverse of the observed information.
 *
 * <p>Meant for up to four parameters of about unit scale and a smooth function.
 */
public final class Likelihood {
  private static final double STEP = 1e-3;
  private static final double PRECISE = 1e-7;
  private static final int MOST_STEPS = 60;
  private static final double LONGEST_STEP = 2;
  private static final double MOST_DAMPING = 1e9;

  private final ToDoubleFunction<double[]> logLikelihood;

  public Likelihood(ToDoubleFunction<double[]> logLikelihood) {
    this.logLikelihood = logLikelihood;
  }

  /** Where the likelihood is greatest, uphill from a start. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Maximum(double[] point, double[] standardErrors) {}

  public Maximum from(double... start) {
    double[] point = start.clone();
    double best = logLikelihood.applyAsDouble(point);
    for (int n = 0; n < MOST_STEPS; n++) {
      double[] step = uphill(point);
      double scale = 1;
      double[] next = moved(point, step, scale);
      double value = logLikelihood.applyAsDouble(next);
      while (!(value >= best) && scale > PRECISE) {
        scale /= 2;
        next = moved(point, step, scale);
        value = logLikelihood.applyAsDouble(next);
      }
      if (!(value > best + PRECISE)) {
        break;
      }
      best = value;
      point = next;
    }
    return new Maximum(point, standardErrors(point));
  }

  private double[] uphill(double[] point) {
    double[][] information = information(point);
    double[] gradient = gradient(point);
    double damping = 0;
    double[] step = solve(information, gradient);
    while (!ascends(step, gradient) && damping < MOST_DAMPING) {
      damping = damping == 0 ? 1 : damping * 10;
      for (int i = 0; i < point.length; i++) {
        information[i][i] += damping;
      }
      step = solve(information, gradient);
    }
    double length = Math.sqrt(dot(step, step));
    return Double.isNaN(length)
        ? new double[step.length]
        : length > LONGEST_STEP
            ? moved(new double[step.length], step, LONGEST_STEP / length)
            : step;
  }

  private static boolean ascends(double[] step, double[] gradient) {
    double rise = dot(step, gradient);
    return rise >= 0 || Double.isNaN(dot(gradient, gradient));
  }

  private double[] standardErrors(double[] point) {
    double[][] information = information(point);
    double[] errors = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      double[] unit = new double[point.length];
      unit[i] = 1;
      double variance = solve(information, unit)[i];
      errors[i] = variance > 0 ? Math.sqrt(variance) : Double.POSITIVE_INFINITY;
    }
    return errors;
  }

  private double[] gradient(double[] point) {
    double[] gradient = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      gradient[i] = (at(point, i, STEP, i, 0) - at(point, i, -STEP, i, 0)) / (2 * STEP);
    }
    return gradient;
  }

  /** Minus the second derivatives. */
  private double[][] information(double[] point) {
    int size = point.length;
    double[][] information = new double[size][size];
    double here = logLikelihood.applyAsDouble(point);
    for (int i = 0; i < size; i++) {
      double sum = at(point, i, STEP, i, 0) + at(point, i, -STEP, i, 0) - 2 * here;
      information[i][i] = -sum / (STEP * STEP);
      for (int j = 0; j < i; j++) {
        double mixed =
            at(point, i, STEP, j, STEP)
                - at(point, i, STEP, j, -STEP)
                - at(point, i, -STEP, j, STEP)
                + at(point, i, -STEP, j, -STEP);
        information[i][j] = -mixed / (4 * STEP * STEP);
        information[j][i] = information[i][j];
      }
    }
    return information;
  }

  private double at(double[] point, int i, double byI, int j, double byJ) {
    double[] moved = point.clone();
    moved[i] += byI;
    moved[j] += byJ;
    return logLikelihood.applyAsDouble(moved);
  }

  private static double[] moved(double[] point, double[] step, double scale) {
    double[] moved = point.clone();
    for (int i = 0; i < point.length; i++) {
      moved[i] += scale * step[i];
    }
    return moved;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Gauss–Jordan elimination with pivoting, on copies. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[][] rows = new double[size][];
    double[] solution = right.clone();
    for (int i = 0; i < size; i++) {
      rows[i] = matrix[i].clone();
    }
    for (int column = 0; column < size; column++) {
      pivot(rows, solution, column);
      for (int row = 0; row < size; row++) {
        double factor = row == column ? 0 : rows[row][column] / rows[column][column];
        for (int k = 0; factor != 0 && k < size; k++) {
          rows[row][k] -= factor * rows[column][k];
        }
        solution[row] -= factor * solution[column];
      }
    }
    for (int i = 0; i < size; i++) {
      solution[i] /= rows[i][i];
    }
    return solution;
  }

  private static void pivot(double[][] rows, double[] solution, int column) {
    int best = column;
    for (int row = column + 1; row < rows.length; row++) {
      best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
    }
    double[] row = rows[best];
    rows[best] = rows[column];
    rows[column] = row;
    double value = solution[best];
    solution[best] = solution[column];
    solution[column] = value;
  }
}
