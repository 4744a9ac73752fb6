package io.vouch.tools.reranking;

import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;

/** How much two items of a slate repeat each other. */
@FunctionalInterface
public interface ItemSimilarity {
  /** The similarities within one pool. */
  Pairs within(RankedPool pool, RequestContext context);

  /** Similarities of pairs of positions of one pool. */
  @FunctionalInterface
  interface Pairs {
    /** In [0, 1], symmetric; 1 for items that could replace each other. */
    double between(int position, int other);
  }
}
