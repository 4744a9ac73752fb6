package io.vouch.tools.recommendation;

import io.vouch.domain.RecommendationId;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.tools.ranking.RankedPool;

/** Whoever wants to know what a recommender ranked for people, request by request. Thread-safe. */
public interface RankingObserver {
  /** How many of the request's best candidates are wanted; 0 to be told nothing. */
  int wanted(RecommendationRequest request);

  /**
   * Tells what was ranked, before the slate is handed over.
   *
   * @param best by score, before any re-ranking
   */
  void ranked(RecommendationRequest request, RecommendationId recommendation, RankedPool best);
}
