package io.vouch.simulator.policy;

import java.util.Arrays;

/** The best items offered so far, best first, ties by order of offering. Reused, one per thread. */
final class TopItems {
  private int[] items = new int[0];
  private float[] scores = new float[0];
  private int most;
  private int size;

  void clear(int capacity) {
    if (items.length < capacity) {
      items = Arrays.copyOf(items, capacity);
      scores = Arrays.copyOf(scores, capacity);
    }
    most = capacity;
    size = 0;
  }

  /** Whether an item of this score would be kept. */
  boolean admits(float score) {
    return size < most || score > scores[size - 1];
  }

  void offer(int item, float score) {
    if (!admits(score)) {
      return;
    }
    int at = size == most ? size - 1 : size++;
    while (at > 0 && scores[at - 1] < score) {
      scores[at] = scores[at - 1];
      items[at] = items[at - 1];
      at--;
    }
    scores[at] = score;
    items[at] = item;
  }

  int size() {
    return size;
  }

  int item(int index) {
    return items[index];
  }
}
