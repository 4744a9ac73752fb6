package io.vouch.simulator.run;

import io.vouch.simulator.market.Count;
import io.vouch.simulator.truth.HiddenCount;
import io.vouch.simulator.truth.HiddenTally;

/** What one segment of the users came to in a run. */
public final class SegmentCounts {
  private static final double MILLION = 1e6;

  private final String name;
  private final Tally counts = new Tally();
  private final HiddenTally hidden = new HiddenTally();

  SegmentCounts(String name) {
    this.name = name;
  }

  /** The segment's name. */
  public String name() {
    return name;
  }

  /** A count of the platform. */
  public long count(Count count) {
    return counts.get(count);
  }

  /** Satisfaction at the ends of this segment's sessions, summed. */
  public double satisfaction() {
    return hidden.get(HiddenCount.SATISFACTION_MICROS) / MILLION;
  }

  Tally counts() {
    return counts;
  }

  HiddenTally hidden() {
    return hidden;
  }

  void add(SegmentCounts other) {
    counts.add(other.counts);
    hidden.add(other.hidden);
  }

  void clear() {
    counts.clear();
    hidden.clear();
  }
}
