package io.vouch.tools.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The bootstrap: how a figure scatters when what it was computed from is drawn anew, with
 * replacement.
 *
 * <p>Source: Efron (1979). Same seed, same draws: one number below n per drawn element, in order,
 * resample by resample.
 */
public final class Bootstrap {
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** A figure of one resample, drawn with the given chance. */
  @FunctionalInterface
  public interface Resampled {
    /**
     * The figure.
     *
     * @param random one stream over all resamples
     * @param resample its number, from 0
     */
    double figure(SplittableRandom random, int resample);
  }

  /** A 95% percentile interval. */
  public record Interval(double lower, double upper) {}

  /** The distribution of a figure over that many resamples. */
  public static Sample distribution(int resamples, long seed, Resampled resampled) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures = new double[resamples];
    for (int resample = 0; resample < resamples; resample++) {
      figures[resample] = resampled.figure(random, resample);
    }
    return Sample.of(figures);
  }

  /** The 95% interval of the mean of values. */
  public static Interval ofMean(double[] values, int resamples, long seed) {
    Quantiles means =
        distribution(resamples, seed, (random, n) -> mean(values, random)).quantiles();
    return new Interval(
        means.at(TAIL, QuantileMethod.NEAREST), means.at(1 - TAIL, QuantileMethod.NEAREST));
  }

  /** As many indexes below {@code size}, drawn with replacement. */
  public static int[] indexes(int size, SplittableRandom random) {
    int[] drawn = new int[size];
    for (int n = 0; n < size; n++) {
      drawn[n] = random.nextInt(size);
    }
    return drawn;
  }

  /** As many elements of a sample, drawn with replacement. */
  public static <U> List<U> resample(List<U> sample, SplittableRandom random) {
    List<U> drawn = new ArrayList<>(sample.size());
    for (int index : indexes(sample.size(), random)) {
      drawn.add(sample.get(index));
    }
    return drawn;
  }

  /** In the innermost loop, so without a list of what was drawn. */
  private static double mean(double[] values, SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[random.nextInt(values.length)];
    }
    return sum / values.length;
  }
}
