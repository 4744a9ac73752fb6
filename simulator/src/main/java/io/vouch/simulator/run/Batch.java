package io.vouch.simulator.run;

import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.truth.HiddenTally;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of whole cohorts came to. Batches share nothing, so they are independent
 * observations of the same market.
 */
public final class Batch {
  private final Tally counts = new Tally();
  private final HiddenTally hidden = new HiddenTally();
  private final int[] sessionsByDay;
  private final @Nullable InteractionLog log;
  private long hash;

  Batch(int days, boolean logged) {
    this.sessionsByDay = new int[days];
    this.log = logged ? new InteractionLog() : null;
  }

  /** What the platform counted. */
  public Tally counts() {
    return counts;
  }

  /** What only the market knows. */
  public HiddenTally hidden() {
    return hidden;
  }

  /** How many sessions began on a day, 0 for the first; a user has at most one a day. */
  int sessionsOn(int day) {
    return sessionsByDay[day];
  }

  void countSession(int day) {
    sessionsByDay[day]++;
  }

  @Nullable InteractionLog log() {
    return log;
  }

  long hash() {
    return hash;
  }

  void fold(long event) {
    hash = (hash ^ event) * 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
  }
}
