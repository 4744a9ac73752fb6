package io.vouch.agent.lab.bench;

import io.vouch.tools.statistics.QuantileMethod;
import io.vouch.tools.statistics.Quantiles;

/** Repeated measurements of one thing: the median, and the smallest and largest. */
public record Spread(double median, double min, double max, int rounds) {
  static Spread of(double... measured) {
    Quantiles of = new Quantiles(measured);
    return new Spread(of.at(0.5, QuantileMethod.ABOVE), of.least(), of.greatest(), of.size());
  }
}
