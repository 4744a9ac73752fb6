package io.vouch.simulator.run;

import io.vouch.simulator.market.Observation;
import java.util.Arrays;

/** The platform's memory of each user's latest clicks: a ring per seat. */
final class RecentClicks {
  private static final int KEPT = Observation.RECENT;

  private final int[] items;
  private final int[] counts;

  RecentClicks(int seats) {
    this.items = new int[seats * KEPT];
    this.counts = new int[seats];
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  void add(int seat, int item) {
    items[seat * KEPT + counts[seat] % KEPT] = item;
    counts[seat]++;
  }

  /** Tells an observation, the oldest first. */
  void tell(int seat, Observation observation) {
    for (int n = Math.max(0, counts[seat] - KEPT); n < counts[seat]; n++) {
      observation.remember(items[seat * KEPT + n % KEPT]);
    }
  }
}
