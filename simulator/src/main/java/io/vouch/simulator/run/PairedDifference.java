package io.vouch.simulator.run;

import io.vouch.tools.statistics.Sample;
import java.util.List;

/**
 * By how much two policies differ in one metric, over the same users and the same chance.
 *
 * <p>Per seed the difference of the two ratios; its standard error from the batches, paired. Over
 * seeds their mean, with the standard error of a mean of independent runs, and the seed-to-seed
 * spread: the standard deviation of the per-seed differences.
 *
 * @param difference mean over seeds, first policy minus second, in the metric's unit
 * @param standardError of the difference; infinite if a run has a single batch (256 users)
 * @param spread seed-to-seed standard deviation; 0 with a single seed
 * @param lift the difference as a share of the second policy's value
 */
public record PairedDifference(
    double difference, double standardError, double spread, double lift) {
  private static final double NOISE = 3;

  /**
   * Compares runs seed by seed: {@code first.get(s)} with {@code second.get(s)}.
   *
   * @throws IllegalArgumentException if the runs are not of the same users
   */
  public static PairedDifference of(
      MarketMetric metric, List<RunResult> first, List<RunResult> second) {
    int seeds = first.size();
    double[] differences = new double[seeds];
    double variance = 0;
    double base = 0;
    for (int s = 0; s < seeds; s++) {
      requirePaired(first.get(s), second.get(s));
      double value = metric.value(second.get(s));
      differences[s] = metric.value(first.get(s)) - value;
      base += value / seeds;
      variance += variance(metric.pulls(first.get(s)), metric.pulls(second.get(s)));
    }
    Sample over = Sample.of(differences);
    double error = Math.sqrt(variance) / seeds;
    return new PairedDifference(over.mean(), error, over.deviation(), over.mean() / Math.abs(base));
  }

  /** The difference in standard errors; 0 if there is neither. */
  public double standardErrors() {
    return difference == 0 ? 0 : difference / standardError;
  }

  /** Whether it is larger than the seed-to-seed spread and than three standard errors. */
  public boolean real() {
    return Math.abs(difference) > Math.max(spread, NOISE * standardError);
  }

  /** Which way it goes. */
  public DifferenceSign verdict() {
    if (!real()) {
      return DifferenceSign.NO_DIFFERENCE;
    }
    return difference > 0 ? DifferenceSign.HIGHER : DifferenceSign.LOWER;
  }

  /** Unbounded where a run has a single batch: then nothing says how sure it is. */
  private static double variance(double[] first, double[] second) {
    if (first.length < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double[] pulls = new double[first.length];
    for (int i = 0; i < pulls.length; i++) {
      pulls[i] = first[i] - second[i];
    }
    return Sample.of(pulls).variance() / pulls.length;
  }

  private static void requirePaired(RunResult first, RunResult second) {
    RunOptions of = first.options();
    RunOptions to = second.options();
    if (of.seed() != to.seed() || of.users() != to.users() || of.days() != to.days()) {
      throw new IllegalArgumentException(
          "The runs of %s and %s are of different users: %s, %s."
              .formatted(first.policy(), second.policy(), of, to));
    }
  }
}
