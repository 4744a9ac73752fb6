package io.vouch.simulator.run;

import io.vouch.simulator.market.Count;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.truth.HiddenCount;
import java.util.List;

/**
 * What a run came to; everything in it is simulated.
 *
 * @param policy the name of the policy
 * @param choiceModel the name of the choice model
 * @param options the size of the run
 * @param batches independent batches of users, in order; the same users in the same batch for every
 *     policy
 * @param segments the same users by segment
 * @param hash of every click, dwell, purchase, instruction and return; equal runs have equal hashes
 * @param effort what it took
 */
public record RunResult(
    String policy,
    String choiceModel,
    RunOptions options,
    List<Batch> batches,
    List<SegmentCounts> segments,
    long hash,
    Effort effort) {
  public RunResult {
    batches = List.copyOf(batches);
    segments = List.copyOf(segments);
  }

  /** The sum of a platform's count over all batches. */
  public long count(Count count) {
    return batches.stream().mapToLong(batch -> batch.counts().get(count)).sum();
  }

  /** The sum of a hidden count over all batches. */
  public long hidden(HiddenCount count) {
    return batches.stream().mapToLong(batch -> batch.hidden().get(count)).sum();
  }

  /** The share of all users who visited on a day, 0 for the first. */
  public double visitingShare(int day) {
    long sessions = batches.stream().mapToLong(batch -> batch.sessionsOn(day)).sum();
    return (double) sessions / options.users();
  }

  /** The log, in batch order; empty unless the run was logged. */
  public InteractionLog log() {
    InteractionLog joined = new InteractionLog();
    for (Batch batch : batches) {
      if (batch.log() != null) {
        joined.append(batch.log());
      }
    }
    return joined;
  }

  /** Sessions per second of wall time. */
  public double sessionsPerSecond() {
    return count(Count.SESSIONS) * 1e9 / effort.wallNanos;
  }

  /**
   * What a run took.
   *
   * @param wallNanos from the first session to the last, in nanoseconds
   * @param cpuNanos of the working threads together, in nanoseconds
   * @param allocatedBytes by the working threads while they ran sessions
   */
  public record Effort(long wallNanos, long cpuNanos, long allocatedBytes) {}
}
