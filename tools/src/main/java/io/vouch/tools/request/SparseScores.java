package io.vouch.tools.request;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** Scores held for a few items; every other item has score 0. Immutable. */
public final class SparseScores implements ItemScores {
  private final int[] items;
  private final float[] scores;

  /** Scores by item index. */
  public SparseScores(SortedMap<Integer, Float> scoreByItem) {
    this.items = new int[scoreByItem.size()];
    this.scores = new float[items.length];
    int next = 0;
    for (Map.Entry<Integer, Float> entry : scoreByItem.entrySet()) {
      items[next] = entry.getKey();
      scores[next++] = entry.getValue();
    }
  }

  @Override
  public float at(int index) {
    int found = Arrays.binarySearch(items, index);
    return found < 0 ? 0 : scores[found];
  }

  @Override
  public void fill(int[] wanted, int count, float[] out) {
    Arrays.fill(out, 0, count, 0);
    if (count == 0) {
      return;
    }
    int first = Arrays.binarySearch(items, wanted[0]);
    int next = 0;
    for (int i = first < 0 ? -first - 1 : first; i < items.length; i++) {
      int found = Arrays.binarySearch(wanted, next, count, items[i]);
      next = found < 0 ? -found - 1 : found;
      if (found >= 0) {
        out[found] = scores[i];
      } else if (next == count) {
        return;
      }
    }
  }
}
