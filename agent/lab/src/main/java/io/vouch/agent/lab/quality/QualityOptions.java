package io.vouch.agent.lab.quality;

import java.util.List;

/**
 * What a quality evaluation runs.
 *
 * @param seed of the first run; later ones count up from it
 * @param seeds how many seeds the stochastic policies run with; the closed forms run once
 * @param threads how many threads to use; the figures do not depend on it
 * @param policies names of the policies to run; empty for all that fit the data
 */
public record QualityOptions(long seed, int seeds, int threads, List<String> policies) {
  public QualityOptions {
    policies = List.copyOf(policies);
  }

  /** All policies with seed 1 only, on all processors. */
  public static QualityOptions standard() {
    return new QualityOptions(1, 1, Runtime.getRuntime().availableProcessors(), List.of());
  }
}
