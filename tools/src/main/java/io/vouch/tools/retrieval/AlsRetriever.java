package io.vouch.tools.retrieval;

import io.vouch.domain.recommendation.Reason;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.ItemFactors;
import io.vouch.tools.training.ItemNeighbours;
import io.vouch.tools.training.QuantisedRows;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code collaborative}: implicit ALS, with the person's items folded in per request.
 *
 * <p>Score: x·y divided by the median best score of the people trained on, cut to [-1, 1]. The
 * person's vector x is solved from the {@code Taste} of the request, so people who arrived after
 * training are served alike; items that nobody liked before training have 0. The scores of the
 * {@value #REMEMBERED} newest different tastes are remembered, so a conversation scans once.
 */
public final class AlsRetriever implements Retriever {
  private static final int REMEMBERED = 16;

  private final ItemFactors factors;
  private final QuantisedRows rows;
  private final float typicalBest;
  private final @Nullable ItemNeighbours neighbours;
  private final Map<TasteKey, ScannedScores> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TasteKey, ScannedScores> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param typicalBest what a score is divided by, positive
   * @param neighbours for reasons, or null
   */
  public AlsRetriever(ItemFactors factors, float typicalBest, @Nullable ItemNeighbours neighbours) {
    this.factors = factors;
    this.rows = new QuantisedRows(factors.values(), factors.dimensions());
    this.typicalBest = typicalBest;
    this.neighbours = neighbours;
  }

  @Override
  public String name() {
    return "collaborative";
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    TasteKey key = TasteKey.of(context.taste());
    if (key.items.length == 0) {
      return null;
    }
    synchronized (remembered) {
      ScannedScores known = remembered.get(key);
      if (known != null) {
        return known;
      }
    }
    float[] person = factors.foldIn(key.items, key.weights);
    if (person == null) {
      return null;
    }
    ScannedScores scores = new ScannedScores(rows, person, 1 / typicalBest, -1f);
    synchronized (remembered) {
      remembered.put(key, scores);
    }
    return scores;
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    if (neighbours != null) {
      Taste taste = context.taste();
      RequestContext byTaste =
          new RequestContext(
              context.catalogue(), taste, new int[0], new int[0], null, null, context.nowMillis());
      return ItemToItemRetriever.similarTo(neighbours, byTaste, item, "BECAUSE_YOU_LIKED");
    }
    return new Reason("BECAUSE_YOU_LIKED", null, "People with a similar history liked it.");
  }

  /**
   * A taste as training would see it: one positive weight per item, ascending, cut as in {@link
   * Interactions}.
   */
  private record TasteKey(int[] items, float[] weights) {
    static TasteKey of(Taste taste) {
      Map<Integer, Float> sums = new TreeMap<>();
      for (int k = 0; k < taste.items().length; k++) {
        sums.merge(taste.items()[k], taste.weights()[k], Float::sum);
      }
      sums.values().removeIf(sum -> sum <= 0);
      int[] items = new int[sums.size()];
      float[] weights = new float[items.length];
      int next = 0;
      for (Map.Entry<Integer, Float> entry : sums.entrySet()) {
        items[next] = entry.getKey();
        weights[next++] =
            Math.clamp(entry.getValue(), Interactions.LEAST_WEIGHT, Interactions.GREATEST_WEIGHT);
      }
      return new TasteKey(items, weights);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof TasteKey that
          && Arrays.equals(items, that.items)
          && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(items) + Arrays.hashCode(weights);
    }
  }
}
