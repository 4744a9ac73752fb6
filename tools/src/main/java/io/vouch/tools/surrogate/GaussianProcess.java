package io.vouch.tools.surrogate;

import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/**
 * A Gaussian process of prior mean 0 after noisy observations, each with a noise of its own.
 *
 * <p>Source: Rasmussen and Williams (2006), algorithm 2.1, on hipparchus' Cholesky decomposition.
 * Only small data come (a window is one observation); O(n³) once, O(n) for a mean and O(n²) for a
 * deviation. Immutable and thread-safe.
 */
public final class GaussianProcess {
  /** Added to every noise, relative to the prior variance: keeps the factor positive definite. */
  private static final double JITTER = 1e-9;

  /** Covariances are mirrored, so they are symmetric to the bit. */
  private static final double SYMMETRIC = 0;

  private static final double POSITIVE = 0;

  private final Kernel kernel;
  private final List<double[]> points;
  private final double[][] root;
  private final double[] weights;
  private final double logEvidence;

  /**
   * @param noise the variance of each observation's noise, not negative
   */
  public GaussianProcess(Kernel kernel, List<double[]> points, double[] values, double[] noise) {
    this.kernel = kernel;
    this.points = List.copyOf(points);
    this.root = points.isEmpty() ? new double[0][] : root(noise);
    double[] whitened = forward(values);
    this.weights = backward(whitened);
    double evidence = -0.5 * points.size() * Math.log(2 * Math.PI);
    for (int i = 0; i < whitened.length; i++) {
      evidence -= 0.5 * whitened[i] * whitened[i] + Math.log(root[i][i]);
    }
    this.logEvidence = evidence;
  }

  /** What is believed of the value at a point. */
  public record Belief(double mean, double deviation) {}

  /** The belief at a point. */
  public Belief at(double[] point) {
    double[] covariances = new double[points.size()];
    double mean = 0;
    for (int i = 0; i < covariances.length; i++) {
      covariances[i] = kernel.covariance(points.get(i), point);
      mean += covariances[i] * weights[i];
    }
    double variance = kernel.covariance(point, point);
    for (double value : forward(covariances)) {
      variance -= value * value;
    }
    return new Belief(mean, Math.sqrt(Math.max(0, variance)));
  }

  /** The logarithm of the density of the observations: what kernels can be chosen by. */
  public double logEvidence() {
    return logEvidence;
  }

  private double[][] root(double[] noise) {
    int n = points.size();
    double[][] covariances = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        covariances[i][j] = kernel.covariance(points.get(i), points.get(j));
        covariances[j][i] = covariances[i][j];
      }
      covariances[i][i] += noise[i] + JITTER * (1 + covariances[i][i]);
    }
    return new CholeskyDecomposition(MatrixUtils.createRealMatrix(covariances), SYMMETRIC, POSITIVE)
        .getL()
        .getData();
  }

  private double[] forward(double[] values) {
    double[] solved = new double[values.length];
    for (int i = 0; i < solved.length; i++) {
      double rest = values[i];
      for (int k = 0; k < i; k++) {
        rest -= root[i][k] * solved[k];
      }
      solved[i] = rest / root[i][i];
    }
    return solved;
  }

  private double[] backward(double[] values) {
    double[] solved = new double[values.length];
    for (int i = solved.length - 1; i >= 0; i--) {
      double rest = values[i];
      for (int k = i + 1; k < solved.length; k++) {
        rest -= root[k][i] * solved[k];
      }
      solved[i] = rest / root[i][i];
    }
    return solved;
  }
}
