package io.vouch.agent.bench;

import java.util.Arrays;

/** Quantiles of measurements by nearest rank: the smallest that so many are not above. */
public final class Percentiles {
  private final double[] sorted;

  /** Of at least one measurement. */
  public Percentiles(double[] measured) {
    this.sorted = measured.clone();
    Arrays.sort(sorted);
  }

  /** The quantile of a share in (0, 1]. */
  public double at(double share) {
    return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
  }
}
