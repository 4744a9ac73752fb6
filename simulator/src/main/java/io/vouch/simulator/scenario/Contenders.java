package io.vouch.simulator.scenario;

import io.vouch.simulator.policy.RecommenderPolicy;
import java.util.List;

/**
 * Who is compared in a scenario.
 *
 * @param oracle sees truth
 * @param baseline does it right, as far as a platform can
 * @param knownBad must lose: a scenario that cannot tell it from the baseline is broken
 * @param controls policies that are only reported
 */
public record Contenders(
    RecommenderPolicy oracle,
    RecommenderPolicy baseline,
    RecommenderPolicy knownBad,
    List<RecommenderPolicy> controls) {
  public Contenders {
    controls = List.copyOf(controls);
  }

  /** All of them, in the order of the report. */
  public List<RecommenderPolicy> all() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(oracle, baseline, knownBad), controls.stream())
        .toList();
  }
}
