package io.vouch.agent.lab.quality;

import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Sample;

/**
 * A mean over people with its 95% bootstrap interval.
 *
 * @param mean over people, after averaging each person over the seeds
 * @param lower 2.5% quantile of the means of {@value #RESAMPLES} resamples of people
 * @param upper 97.5% quantile
 * @param deviationOverSeeds standard deviation of the mean from seed to seed, 0 for a single one
 */
public record Estimate(double mean, double lower, double upper, double deviationOverSeeds) {
  static final int RESAMPLES = 1_000;

  /** The estimate from {@code values[seed][person]}; the bootstrap is seeded too. */
  public static Estimate of(double[][] values, long seed) {
    int people = values[0].length;
    double[] perPerson = new double[people];
    double[] perSeed = new double[values.length];
    for (int s = 0; s < values.length; s++) {
      for (int p = 0; p < people; p++) {
        perPerson[p] += values[s][p] / values.length;
      }
      perSeed[s] = Sample.of(values[s]).mean();
    }
    Bootstrap.Interval interval = Bootstrap.ofMean(perPerson, RESAMPLES, seed);
    return new Estimate(
        Sample.of(perPerson).mean(),
        interval.lower(),
        interval.upper(),
        Sample.of(perSeed).deviation());
  }
}
