package io.vouch.tools.reranking;

import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;
import java.util.stream.IntStream;

/** The policy that leaves the ranking's order as it is. */
public final class ScoreOrder implements Reranker {
  @Override
  public String name() {
    return "score_order";
  }

  @Override
  public int poolSize(int limit) {
    return limit;
  }

  @Override
  public int[] rerank(RankedPool pool, int limit, RequestContext context) {
    return IntStream.range(0, Math.min(limit, pool.size())).toArray();
  }
}
