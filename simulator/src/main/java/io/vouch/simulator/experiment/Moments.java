package io.vouch.simulator.experiment;

import io.vouch.tools.experiment.RatioTally;

/**
 * What one person brings in expectation, and how that scatters: mean and covariance of the
 * numerators of all metrics and of the one denominator that is neither 1 nor a numerator.
 *
 * @param mean in the order of {@link MarketLayout#METRICS}, then the slots looked at
 * @param covariance of one person
 */
record Moments(double[] mean, double[][] covariance) {
  static final int SIZE = MarketLayout.METRICS.size() + 1;
  private static final int AD_REVENUE = 2;
  private static final int AD_VALUE = 3;
  private static final int AD_LOAD = 6;
  private static final int LOOKED_AT = 7;

  /** Where the denominator of a metric is; −1 for the number of people. */
  private static int denominator(int metric) {
    return switch (metric) {
      case AD_VALUE -> AD_REVENUE;
      case AD_LOAD -> LOOKED_AT;
      default -> -1;
    };
  }

  /** The value of a metric; 0 where its denominator is. */
  static double value(double[] mean, int metric) {
    int below = denominator(metric);
    if (below < 0) {
      return mean[metric];
    }
    return mean[below] > 0 ? mean[metric] / mean[below] : 0;
  }

  /**
   * The tally of a metric over many people.
   *
   * @param sums of all entries, as they were drawn
   */
  RatioTally tally(int metric, long people, double[] sums) {
    int below = denominator(metric);
    double xx = people * second(metric, metric);
    return below < 0
        ? new RatioTally(people, sums[metric], xx, people, people, sums[metric])
        : new RatioTally(
            people,
            sums[metric],
            xx,
            sums[below],
            people * second(below, below),
            people * second(metric, below));
  }

  private double second(int i, int j) {
    return covariance[i][j] + mean[i] * mean[j];
  }

  /**
   * The sums over that many people: normal, as sums of very many people are.
   *
   * @param normals independent standard normal numbers, {@link #SIZE} of them
   */
  double[] sums(long people, double[] normals) {
    double[][] root = root();
    double[] sums = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double deviation = 0;
      for (int j = 0; j <= i; j++) {
        deviation += root[i][j] * normals[j];
      }
      sums[i] = people * mean[i] + Math.sqrt(people) * deviation;
    }
    return sums;
  }

  /** The Cholesky factor of the covariance; rows that others determine have none of their own. */
  private double[][] root() {
    double[][] root = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = covariance[i][j];
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        if (i == j) {
          root[i][i] = Math.sqrt(Math.max(0, rest));
        } else {
          root[i][j] = root[j][j] > 0 ? rest / root[j][j] : 0;
        }
      }
    }
    return root;
  }

  /** The same people, each numerator scaled. */
  Moments scaled(double[] factors) {
    double[] means = new double[SIZE];
    double[][] covariances = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      means[i] = mean[i] * factors[i];
      for (int j = 0; j < SIZE; j++) {
        covariances[i][j] = covariance[i][j] * factors[i] * factors[j];
      }
    }
    return new Moments(means, covariances);
  }
}
