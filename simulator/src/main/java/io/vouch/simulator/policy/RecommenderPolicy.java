package io.vouch.simulator.policy;

import io.vouch.simulator.market.Listings;

/**
 * A way to recommend, by name: what the simulation compares. Immutable; every thread opens a {@link
 * Recommender} of its own.
 */
public interface RecommenderPolicy {
  /** The name under which results are reported. */
  String name();

  /** A recommender for one thread. */
  SlateRecommender open(Listings listings);
}
