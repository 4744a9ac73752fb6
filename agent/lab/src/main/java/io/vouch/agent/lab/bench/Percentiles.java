package io.vouch.agent.lab.bench;

import io.vouch.tools.statistics.QuantileMethod;
import io.vouch.tools.statistics.Quantiles;

/** Quantiles of measurements by nearest rank: the smallest that so many are not above. */
public final class Percentiles {
  private final Quantiles quantiles;

  /** Of at least one measurement. */
  public Percentiles(double[] measured) {
    this.quantiles = new Quantiles(measured);
  }

  /** The quantile of a share in (0, 1]. */
  public double at(double share) {
    return quantiles.at(share, QuantileMethod.INVERTED_CDF);
  }
}
