package io.vouch.simulator.run;

import io.vouch.simulator.market.Count;
import java.util.Arrays;

/** Sums of every {@link Count}; whole numbers, so the order of adding does not matter. */
public final class Tally {
  private final long[] sums = new long[Count.values().length];

  void add(Count count, long more) {
    sums[count.ordinal()] += more;
  }

  /** Adds all sums of another tally. */
  public void add(Tally other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
  }

  void clear() {
    Arrays.fill(sums, 0);
  }

  public long get(Count count) {
    return sums[count.ordinal()];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && Arrays.equals(sums, tally.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }
}
