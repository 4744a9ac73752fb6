package io.vouch.tools.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The items of one part in the order of the search: most relevant first, of equals the cheaper,
 * then the earlier.
 *
 * @param positions in the arrays of the part, in that order
 * @param items their indexes in the catalogue
 * @param relevance scaled to integers, so that sums are exact
 * @param prices in the smallest unit
 * @param shops codes, −1 for none
 */
record PartItems(int[] positions, int[] items, long[] relevance, long[] prices, int[] shops) {
  int size() {
    return items.length;
  }

  static PartItems sorted(int[] items, long[] relevance, long[] prices, int[] shops) {
    List<Integer> order = new ArrayList<>(items.length);
    for (int at = 0; at < items.length; at++) {
      order.add(at);
    }
    order.sort((a, b) -> {
      int byRelevance = Long.compare(relevance[b], relevance[a]);
      int byPrice = byRelevance == 0 ? Long.compare(prices[a], prices[b]) : byRelevance;
      return byPrice == 0 ? Integer.compare(a, b) : byPrice;
    });
    int[] positions = order.stream().mapToInt(at -> at).toArray();
    int[] unsorted = IntStream.range(0, items.length).toArray();
    return new PartItems(unsorted, items, relevance, prices, shops).picked(positions, items.length);
  }

  /** The same items where nothing counts but cheapness. */
  PartItems cheapestFirst() {
    long[] cheapness = new long[size()];
    for (int at = 0; at < cheapness.length; at++) {
      cheapness[at] = -prices[at];
    }
    PartItems sorted = sorted(items, cheapness, prices, shops);
    int[] original = new int[size()];
    for (int at = 0; at < original.length; at++) {
      original[at] = positions[sorted.positions[at]];
    }
    return new PartItems(original, sorted.items, sorted.relevance, sorted.prices, sorted.shops);
  }

  /** The items of each shop; those of none are left out. */
  TreeMap<Integer, PartItems> byShop() {
    TreeMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int at = 0; at < size(); at++) {
      if (shops[at] >= 0) {
        members.computeIfAbsent(shops[at], shop -> new ArrayList<>()).add(at);
      }
    }
    TreeMap<Integer, PartItems> shelves = new TreeMap<>();
    members.forEach((shop, kept) -> {
      int[] places = kept.stream().mapToInt(place -> place).toArray();
      shelves.put(shop, picked(places, places.length));
    });
    return shelves;
  }

  /**
   * Without the items that {@code depth} others beat in price and relevance at once. In a
   * combination of that many parts one of those others is free to take the place, so that no sum of
   * relevance within an upper bound is lost.
   */
  PartItems unbeaten(int depth) {
    long[] cheapest = new long[depth];
    Arrays.fill(cheapest, Long.MAX_VALUE);
    int[] kept = new int[size()];
    int count = 0;
    for (int at = 0; at < size(); at++) {
      if (prices[at] < cheapest[depth - 1]) {
        kept[count++] = at;
        insert(cheapest, prices[at]);
      }
    }
    return count == size() ? this : picked(kept, count);
  }

  /** The first so many, and the unbeaten and the dearest unbeaten beside them. */
  PartItems first(int most, int depth) {
    if (size() <= most) {
      return this;
    }
    long[] cheapest = new long[depth];
    long[] dearest = new long[depth];
    Arrays.fill(cheapest, Long.MAX_VALUE);
    Arrays.fill(dearest, Long.MAX_VALUE);
    int[] kept = new int[size()];
    int count = 0;
    for (int at = 0; at < size(); at++) {
      boolean cheap = prices[at] < cheapest[depth - 1];
      boolean dear = -prices[at] < dearest[depth - 1];
      if (at < most || cheap || dear) {
        kept[count++] = at;
      }
      if (cheap) {
        insert(cheapest, prices[at]);
      }
      if (dear) {
        insert(dearest, -prices[at]);
      }
    }
    return picked(kept, count);
  }

  private static void insert(long[] ascending, long value) {
    int at = ascending.length - 1;
    while (at > 0 && ascending[at - 1] > value) {
      ascending[at] = ascending[at - 1];
      at--;
    }
    ascending[at] = value;
  }

  private PartItems picked(int[] kept, int count) {
    int[] pickedPositions = new int[count];
    int[] pickedItems = new int[count];
    long[] pickedRelevance = new long[count];
    long[] pickedPrices = new long[count];
    int[] pickedShops = new int[count];
    for (int i = 0; i < count; i++) {
      pickedPositions[i] = positions[kept[i]];
      pickedItems[i] = items[kept[i]];
      pickedRelevance[i] = relevance[kept[i]];
      pickedPrices[i] = prices[kept[i]];
      pickedShops[i] = shops[kept[i]];
    }
    return new PartItems(pickedPositions, pickedItems, pickedRelevance, pickedPrices, pickedShops);
  }
}
