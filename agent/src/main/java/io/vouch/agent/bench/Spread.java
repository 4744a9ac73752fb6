package io.vouch.agent.bench;

import java.util.Arrays;

/** Repeated measurements of one thing: the median, and the smallest and largest. */
public record Spread(double median, double min, double max, int rounds) {
  static Spread of(double... measured) {
    double[] sorted = measured.clone();
    Arrays.sort(sorted);
    return new Spread(
        sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
  }
}
