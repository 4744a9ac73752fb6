package io.vouch.agent.lab.tuner;

import io.vouch.agent.lab.tuner.TunerReport.Interval;
import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Sample;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Intervals and tests from worlds alone, without a distribution to believe in. */
final class Resampling {
  private static final int RESAMPLES = 2_000;
  private static final int FLIPS = 10_000;
  private static final long SEED = 20_260;

  /** A pattern that is as extreme must not be missed for the order of a sum. */
  private static final double ROUNDING = 1e-9;

  private Resampling() {}

  /** The mean and its 95% percentile bootstrap interval. */
  static Interval interval(double[] values) {
    double mean = Sample.of(values).mean();
    if (values.length < 2) {
      return new Interval(mean, mean, mean);
    }
    Bootstrap.Interval interval = Bootstrap.ofMean(values, RESAMPLES, SEED);
    return new Interval(mean, interval.lower(), interval.upper());
  }

  /** The two-sided p of a mean of 0, from random flips of the signs; never below 1/(flips + 1). */
  static double signFlip(double[] differences) {
    double observed = Math.abs(Arrays.stream(differences).sum());
    SplittableRandom random = new SplittableRandom(SEED);
    int asLarge = 1;
    for (int flip = 0; flip < FLIPS; flip++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      asLarge += Math.abs(sum) >= observed * (1 - ROUNDING) ? 1 : 0;
    }
    return (double) asLarge / (FLIPS + 1);
  }

  /** Holm's correction of p values, in their order. */
  static double[] holm(double[] p) {
    List<Integer> order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
            .toList();
    double[] corrected = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int i = order.get(rank);
      largest = Math.max(largest, Math.min(1, p[i] * (p.length - rank)));
      corrected[i] = largest;
    }
    return corrected;
  }
}
