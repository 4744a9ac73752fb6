package io.vouch.simulator.run;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/**
 * The size of a run.
 *
 * @param users how many users there are, at least 1
 * @param days how many days are simulated, at least 1
 * @param slateSize items on a slate, 1 … 100
 * @param threads how many threads work, at least 1; the result does not depend on it
 * @param seed of users and of every draw
 * @param logged whether every shown slot is written to a log (needs memory per session)
 */
public record RunOptions(
    int users, int days, int slateSize, int threads, long seed, boolean logged) {
  private static final RunMessages SAY = Messages.of(RunMessages.class);

  private static final int LARGEST_SLATE = 100;

  public RunOptions {
    boolean sane = users >= 1 && days >= 1 && threads >= 1;
    if (!sane || slateSize < 1 || slateSize > LARGEST_SLATE) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.runOutOfRange(users, days, threads, slateSize));
    }
  }

  /** A run of 30 days with slates of 10, on one thread, unlogged. */
  public static RunOptions of(int users, long seed) {
    return new RunOptions(users, 30, 10, 1, seed, false);
  }

  public RunOptions threads(int other) {
    return new RunOptions(users, days, slateSize, other, seed, logged);
  }

  public RunOptions days(int other) {
    return new RunOptions(users, other, slateSize, threads, seed, logged);
  }

  public RunOptions seed(long other) {
    return new RunOptions(users, days, slateSize, threads, other, logged);
  }

  public RunOptions withLog() {
    return new RunOptions(users, days, slateSize, threads, seed, true);
  }
}
