package io.vouch.tools.training;

import java.util.Arrays;

/**
 * The k best items of a scan: by descending score, ties by order of offering.
 *
 * <p>Offered in ascending index, ties go to the lower index. Not thread-safe; reusable after {@link
 * #clear()}.
 */
public final class TopItems {
  private final int[] items;
  private final float[] scores;
  private int size;

  /**
   * @param k how many to keep, at least 1
   */
  public TopItems(int k) {
    items = new int[k];
    scores = new float[k];
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /** Keeps the item if it is among the best so far. */
  public void offer(int item, float score) {
    if (size == items.length && !(score > scores[size - 1])) {
      return;
    }
    int place = size < items.length ? size++ : size - 1;
    while (place > 0 && score > scores[place - 1]) {
      items[place] = items[place - 1];
      scores[place] = scores[place - 1];
      place--;
    }
    items[place] = item;
    scores[place] = score;
  }

  public int size() {
    return size;
  }

  /** The item at a 0-based place. */
  public int item(int place) {
    return items[place];
  }

  public float score(int place) {
    return scores[place];
  }

  /** The items, best first. */
  public int[] items() {
    return Arrays.copyOf(items, size);
  }
}
