package io.vouch.memory;

import io.vouch.domain.ranking.RankingConfiguration;
import java.util.List;
import java.util.Optional;

/**
 * Ranking configurations by version and which of them is active. Thread-safe; versions are
 * immutable once stored.
 */
public interface RankingConfigurationStore {
  /**
   * Stores a configuration.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if the version exists with other content
   */
  void save(RankingConfiguration configuration, long atMillis);

  /**
   * Makes a stored version the active one.
   *
   * @throws io.vouch.domain.VouchException NOT_FOUND if there is no such version
   */
  void activate(String version, long atMillis);

  /** The active configuration; empty until one was activated. */
  Optional<RankingConfiguration> active();

  Optional<RankingConfiguration> find(String version);

  /** Every activation, oldest first: (version, time) pairs. */
  List<Activation> activations();

  /** A version and when it became active. */
  record Activation(String version, long atMillis) {}
}
