package io.vouch.tools.recommendation;

import io.vouch.domain.ItemId;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.RequestContext;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives the later places of a slate to items that were not shown in the same search before.
 *
 * <p>Whoever goes on refining has looked at the last slate and taken nothing of it: showing all of
 * it again says nothing new. The best {@value #KEPT} places go to whoever ranks there, met or not;
 * the others to the next best items not met, and to met ones only where no others are left. An
 * explicit order stays as it is.
 */
final class FreshPlaces {
  private static final int KEPT = 2;

  private FreshPlaces() {}

  /** The positions in the pool of a slate's items, in order. */
  static int[] of(
      RecommendationRequest request,
      RecommenderModel model,
      RankedPool pool,
      RequestContext context) {
    int limit = request.limit();
    if (request.met().isEmpty() || request.sort() != null || limit <= KEPT) {
      return model.reranker().rerank(pool, limit, context);
    }
    Set<Integer> met = new HashSet<>();
    for (ItemId item : request.met()) {
      met.add(model.catalogue().indexOf(item));
    }
    int[] order = model.reranker().rerank(pool, pool.size(), context);
    int[] slate = new int[Math.min(limit, order.length)];
    int taken = fill(slate, 0, order, pool, met, false);
    fill(slate, taken, order, pool, met, true);
    return slate;
  }

  /** Fills further places with items that are met or not; how many are filled then. */
  private static int fill(
      int[] slate, int from, int[] order, RankedPool pool, Set<Integer> met, boolean wantMet) {
    int taken = from;
    for (int rank = 0; rank < order.length && taken < slate.length; rank++) {
      boolean isMet = rank >= KEPT && met.contains(pool.item(order[rank]));
      if (isMet == wantMet) {
        slate[taken++] = order[rank];
      }
    }
    return taken;
  }
}
