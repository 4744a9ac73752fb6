package io.vouch.tools.statistics;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.hipparchus.stat.ranking.NaNStrategy;

/**
 * The values of a sample in ascending order, and what share of them lies below which. Immutable and
 * thread-safe; costs one sort.
 */
public final class Quantiles {
  private static final double PERCENT = 100;

  private final double[] ascending;

  /** Of values in any order, which are copied. */
  public Quantiles(double... values) {
    this.ascending = values.clone();
    Arrays.sort(ascending);
  }

  /**
   * The quantile of a share in [0, 1]; 0 of nothing.
   *
   * @param share of the values that lie below it
   */
  public double at(double share, QuantileMethod method) {
    if (ascending.length == 0) {
      return 0;
    }
    double place = share * (ascending.length - 1);
    return switch (method) {
      case LINEAR -> estimated(share, EstimationType.R_7);
      case INVERTED_CDF -> estimated(share, EstimationType.R_1);
      case ABOVE -> ascending[(int) Math.min(ascending.length - 1, share * ascending.length)];
      case LOWER -> ascending[(int) place];
      case NEAREST -> ascending[(int) Math.round(place)];
    };
  }

  /** The interpolated quantile of a share in [0, 1]; 0 of nothing. */
  public double at(double share) {
    return at(share, QuantileMethod.LINEAR);
  }

  /** Half of the values lie below it: the middle one, the mean of both where there are two. */
  public double median() {
    return at(0.5);
  }

  /** The least value; 0 of nothing. */
  public double least() {
    return at(0, QuantileMethod.LOWER);
  }

  /** The greatest value; 0 of nothing. */
  public double greatest() {
    return at(1, QuantileMethod.LOWER);
  }

  /** How many values there are. */
  public int size() {
    return ascending.length;
  }

  private double estimated(double share, EstimationType type) {
    if (share <= 0) {
      return ascending[0]; // no percentile of 0 is defined there
    }
    return new Percentile()
        .withEstimationType(type)
        .withNaNStrategy(NaNStrategy.FIXED)
        .evaluate(ascending, PERCENT * share);
  }
}
