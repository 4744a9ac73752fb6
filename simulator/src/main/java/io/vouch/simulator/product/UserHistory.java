package io.vouch.simulator.product;

import io.vouch.domain.people.EventType;
import io.vouch.simulator.market.Action;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import java.util.Arrays;

/** What the platform logged of one user: the latest events with the weights the product gives. */
final class UserHistory {
  private static final int KEPT = 100;

  private int[] items = new int[KEPT];
  private float[] weights = new float[KEPT];
  private int size;

  void clear() {
    size = 0;
  }

  void add(Slate slate, Reaction reaction) {
    for (int click = 0; click < reaction.clicks(); click++) {
      int index = reaction.clicked(click);
      int item = slate.item(index);
      add(item, EventType.CLICK);
      if (reaction.has(index, Action.LIKE)) {
        add(item, EventType.LIKE);
      }
      if (reaction.has(index, Action.DISLIKE)) {
        add(item, EventType.DISLIKE);
      }
      if (reaction.has(index, Action.CART)) {
        add(item, EventType.ADD_TO_CART);
      }
      if (reaction.has(index, Action.BUY)) {
        add(item, EventType.PURCHASE);
      }
    }
  }

  /** The items of the events, oldest first. */
  int[] items() {
    return Arrays.copyOf(items, size);
  }

  /** The weights of the same events. */
  float[] weights() {
    return Arrays.copyOf(weights, size);
  }

  private void add(int item, EventType type) {
    if (size == KEPT) {
      System.arraycopy(items, 1, items, 0, KEPT - 1);
      System.arraycopy(weights, 1, weights, 0, KEPT - 1);
      size--;
    }
    items[size] = item;
    weights[size++] = (float) type.weight(1);
  }
}
