package io.vouch.tools.ranking;

import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.SparseScores;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code seen}: pushes down what the person already knows, −0.5^(n / 20) for the n-th newest item
 * of their past; speaks under {@link SeenPolicy#DECAY} only.
 */
public final class SeenFactor implements Factor {
  /** Items after which knowing counts half; arbitrary, about one long visit. */
  private static final double HALF_LIFE_ITEMS = 20;

  @Override
  public String name() {
    return "seen";
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    int[] items = context.taste().items();
    if (context.seen() != SeenPolicy.DECAY || items.length == 0) {
      return null;
    }
    SortedMap<Integer, Float> valueByItem = new TreeMap<>();
    for (int i = items.length - 1; i >= 0; i--) {
      float value = (float) -Math.pow(0.5, (items.length - 1 - i) / HALF_LIFE_ITEMS);
      valueByItem.putIfAbsent(items[i], value);
    }
    return new SparseScores(valueByItem);
  }
}
