package io.vouch.simulator.product;

import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.recommendation.RecommenderModel;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * The items that the shipped recommender would show, by the same candidates, formula and
 * re-ranking, without the reasons and certificates that nobody in the market reads: they are more
 * than half of its time. A test holds it against {@link io.vouch.tools.recommendation.Recommender}.
 *
 * @param nowMillis the time of every request, epoch milliseconds
 */
record ShippedRanking(RecommenderModel model, long nowMillis) {
  /** The best items, best first; fewer than asked for if constraints and exclusions leave fewer. */
  int[] best(Taste taste, List<Constraint> constraints, RoaringBitmap excluded, int limit) {
    RequestContext context =
        new RequestContext(model.catalogue(), taste, new int[0], new int[0], null, null, nowMillis);
    RoaringBitmap candidates = model.index().matching(constraints);
    candidates.andNot(excluded);
    candidates.andNot(RoaringBitmap.bitmapOfUnordered(taste.items()));
    RankedPool pool = model.formula().rank(candidates, model.reranker().poolSize(limit), context);
    int[] positions = model.reranker().rerank(pool, limit, context);
    int[] items = new int[positions.length];
    for (int n = 0; n < items.length; n++) {
      items[n] = pool.item(positions[n]);
    }
    return items;
  }
}
