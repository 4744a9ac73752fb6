package io.vouch.domain.tuning;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a round's search decided on and under which rules.
 *
 * @param parameters multipliers by name
 * @param objective J
 * @param offlineUplifts by offline metric
 * @param targetRanges by offline metric, as they were enforced
 * @param penaltyWeights by offline metric
 */
public record SearchedParameters(
    Map<String, Double> parameters,
    double objective,
    Map<String, Double> offlineUplifts,
    Map<String, TargetRange> targetRanges,
    Map<String, Double> penaltyWeights) {
  public SearchedParameters {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    offlineUplifts = Collections.unmodifiableMap(new TreeMap<>(offlineUplifts));
    targetRanges = Collections.unmodifiableMap(new TreeMap<>(targetRanges));
    penaltyWeights = Collections.unmodifiableMap(new TreeMap<>(penaltyWeights));
  }
}
