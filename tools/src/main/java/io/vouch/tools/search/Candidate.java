package io.vouch.tools.search;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measured parameter vector.
 *
 * @param trial its 0-based place among the trials
 * @param parameters multipliers by parameter name
 * @param objective J
 * @param metrics offline metrics by name
 * @param uplifts of the metrics against the base weights; a metric that is 0 there has none
 */
public record Candidate(
    int trial,
    Map<String, Double> parameters,
    double objective,
    Map<String, Double> metrics,
    Map<String, Double> uplifts) {
  public Candidate {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    uplifts = Collections.unmodifiableMap(new TreeMap<>(uplifts));
  }
}
