package io.vouch.tools.reranking;

import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;

/**
 * A policy that chooses and orders the slate out of a ranked pool.
 *
 * <p>Implementations are immutable and deterministic.
 */
public interface Reranker {
  String name();

  /** How many of the best candidates the policy wants to see for a slate of that size. */
  int poolSize(int limit);

  /** Positions in the pool, each at most once, in the order of the slate; at most {@code limit}. */
  int[] rerank(RankedPool pool, int limit, RequestContext context);
}
