package io.vouch.tools.recommendation;

import io.vouch.domain.ranking.Explanation;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.influence.InfluenceShare;
import io.vouch.tools.ranking.RankedPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who decided the order of one answer's candidates: the influence share of each factor among the
 * best 20 by score, before variety moved any. See {@link InfluenceShare}.
 */
final class OrderInfluence {
  private static final InfluenceOptions OPTIONS = InfluenceOptions.published();

  private OrderInfluence() {}

  /** Shares that sum to 1, by factor; null where no two candidates differ. */
  static @Nullable Map<String, Double> of(RankedPool pool) {
    int looked = Math.min(pool.size(), OPTIONS.topK() + OPTIONS.buffer());
    List<Explanation> bestFirst = new ArrayList<>(looked);
    for (int position = 0; position < looked; position++) {
      bestFirst.add(pool.explanation(position));
    }
    InfluenceShare share = InfluenceShare.of(bestFirst, OPTIONS);
    return share.pairs() == 0 ? null : share.shareByFactor();
  }
}
