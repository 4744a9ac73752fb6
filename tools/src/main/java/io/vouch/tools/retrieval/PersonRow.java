package io.vouch.tools.retrieval;

import io.vouch.tools.request.Taste;
import io.vouch.tools.training.Interactions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A taste as training would see it: one positive weight per item, ascending, cut as in {@link
 * Interactions}.
 *
 * @param items item indexes; shared: nobody changes them
 * @param weights one per item
 */
public record PersonRow(int[] items, float[] weights) {
  /** The row of a taste; without items where nothing in it speaks for any. */
  public static PersonRow of(Taste taste) {
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
    return new PersonRow(items, weights);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonRow that
        && Arrays.equals(items, that.items)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(items) + Arrays.hashCode(weights);
  }
}
