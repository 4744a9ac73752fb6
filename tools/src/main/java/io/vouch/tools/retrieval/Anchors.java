package io.vouch.tools.retrieval;

import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The items that an answer should resemble, with weights.
 *
 * <p>The request's {@code likeItems} if it has any, else the person's newest {@value #NEWEST}
 * different items with a positive weight; and {@code unlikeItems} to stay away from.
 *
 * @param items item indexes, newest or first named first
 * @param weights positive, one per item
 * @param unlike item indexes
 */
public record Anchors(int[] items, float[] weights, int[] unlike) {
  /** Most items of a past that an answer should resemble. */
  public static final int NEWEST = 20;

  /** The anchors of a request. */
  public static Anchors of(RequestContext context) {
    int[] likes = context.likeItems();
    if (likes.length > 0) {
      float[] ones = new float[likes.length];
      Arrays.fill(ones, 1f);
      return new Anchors(likes, ones, context.unlikeItems());
    }
    Taste taste = context.taste();
    Map<Integer, Float> weightByItem = new LinkedHashMap<>();
    for (int k = taste.items().length - 1; k >= 0 && weightByItem.size() < NEWEST; k--) {
      if (taste.weights()[k] > 0) {
        weightByItem.putIfAbsent(taste.items()[k], taste.weights()[k]);
      }
    }
    int[] items = weightByItem.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] weights = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      weights[i] = weightByItem.getOrDefault(items[i], 0f);
    }
    return new Anchors(items, weights, context.unlikeItems());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return items.length == 0;
  }
}
