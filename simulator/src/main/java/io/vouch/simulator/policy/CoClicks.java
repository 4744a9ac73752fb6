package io.vouch.simulator.policy;

import io.vouch.simulator.market.InteractionLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many users clicked two items, as sorted pairs with counts. */
final class CoClicks {
  private static final int MOST_CLICKS_OF_A_USER = 60;

  private final Map<Integer, Integer> usersByItem;
  private final long[] pairs;

  private CoClicks(Map<Integer, Integer> usersByItem, long[] pairs) {
    this.usersByItem = usersByItem;
    this.pairs = pairs;
  }

  /** Counts a log whose rows of one user need not lie together. */
  static CoClicks of(InteractionLog log) {
    Map<Long, List<Integer>> clicksByUser = new HashMap<>();
    for (int row = 0; row < log.rows(); row++) {
      if (log.clicked(row)) {
        List<Integer> clicks =
            clicksByUser.computeIfAbsent(log.user(row), user -> new ArrayList<>());
        if (clicks.size() < MOST_CLICKS_OF_A_USER && !clicks.contains(log.item(row))) {
          clicks.add(log.item(row));
        }
      }
    }
    Map<Integer, Integer> users = new HashMap<>();
    long count = 0;
    for (List<Integer> clicks : clicksByUser.values()) {
      clicks.forEach(item -> users.merge(item, 1, Integer::sum));
      count += (long) clicks.size() * (clicks.size() - 1);
    }
    return new CoClicks(users, sortedPairs(clicksByUser, Math.toIntExact(count)));
  }

  /** The nearest items of each item, best first, ties by number. */
  int[][] nearest(int items, int most) {
    List<List<Neighbour>> found = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      found.add(new ArrayList<>());
    }
    int start = 0;
    while (start < pairs.length) {
      int end = start;
      while (end < pairs.length && pairs[end] == pairs[start]) {
        end++;
      }
      int left = (int) (pairs[start] >>> 32);
      int right = (int) pairs[start];
      double norm = Math.sqrt((double) usersOf(left) * usersOf(right));
      found.get(left).add(new Neighbour(right, (end - start) / norm));
      start = end;
    }
    return found.stream().map(list -> best(list, most)).toArray(int[][]::new);
  }

  private int usersOf(int item) {
    return usersByItem.getOrDefault(item, 0);
  }

  private static int[] best(List<Neighbour> list, int most) {
    return list.stream()
        .sorted(
            Comparator.comparingDouble((Neighbour n) -> -n.similarity)
                .thenComparingInt(Neighbour::item))
        .limit(most)
        .mapToInt(Neighbour::item)
        .toArray();
  }

  private static long[] sortedPairs(Map<Long, List<Integer>> clicksByUser, int count) {
    long[] pairs = new long[count];
    int at = 0;
    for (List<Integer> clicks : clicksByUser.values()) {
      for (int left : clicks) {
        for (int right : clicks) {
          if (left != right) {
            pairs[at++] = (long) left << 32 | right;
          }
        }
      }
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private record Neighbour(int item, double similarity) {}
}
