package io.vouch.tools.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The bootstrap of a mean: how it scatters over resamples of the values, with replacement. */
public final class Bootstrap {
  private Bootstrap() {}

  /** The means of that many resamples, ascending. Same seed, same bits. */
  public static double[] means(double[] values, int resamples, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[resamples];
    for (int resample = 0; resample < resamples; resample++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[resample] = sum / values.length;
    }
    Arrays.sort(means);
    return means;
  }
}
