package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the best trials of a round's search.
 *
 * @param rank 1 for the best
 * @param metrics offline metrics by name
 */
public record OfflineCandidate(
    EpisodeKey episode,
    int rank,
    Map<String, Double> parameters,
    double objective,
    Map<String, Double> metrics) {
  public OfflineCandidate {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }
}
