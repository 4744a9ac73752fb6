package io.vouch.simulator.truth;

/** Sums of every {@link HiddenCount}; whole numbers, so the order of adding does not matter. */
public final class HiddenTally {
  private static final float MILLION = 1e6f;

  private final long[] sums = new long[HiddenCount.values().length];

  void add(HiddenCount count, long more) {
    sums[count.ordinal()] += more;
  }

  void addMicros(HiddenCount count, float value) {
    sums[count.ordinal()] += (long) (value * MILLION);
  }

  /** Adds all sums of another tally. */
  public void add(HiddenTally other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
  }

  /** Sets every sum to 0. */
  public void clear() {
    java.util.Arrays.fill(sums, 0);
  }

  public long get(HiddenCount count) {
    return sums[count.ordinal()];
  }
}
