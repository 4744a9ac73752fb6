package io.vouch.simulator.policy;

import java.util.Arrays;

/**
 * The places of the best of many scores, best first, ties by place. Reused, one per thread.
 *
 * <p>No branch depends on a score: which of a hundred random numbers are among the ten largest
 * cannot be predicted, and a wrong guess of the processor costs more than the work it saves. Scores
 * become whole numbers of the same order; the least of the maxima of {@code most} groups is passed
 * by at least {@code most} of them; those that pass sink through the sorted list by minimum and
 * maximum.
 */
final class BestScores {
  private static final int PLACE_BITS = 31;
  private static final long PLACES = (1L << PLACE_BITS) - 1;
  private static final int SIGN = 31;

  private final int[] keys;
  private final long[] passing;
  private long[] best = new long[0];
  private int[] groups = new int[0];

  BestScores(int mostScores) {
    this.keys = new int[mostScores];
    this.passing = new long[mostScores];
  }

  /** Finds the best {@code most} of all scores, at most as many as there are. */
  void find(float[] scores, int most) {
    if (best.length != most) {
      best = new long[most];
      groups = new int[most];
    }
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToRawIntBits(scores[i]);
      keys[i] = bits ^ ((bits >> SIGN) & Integer.MAX_VALUE);
    }
    int passed = filter(leastOfGroups());
    Arrays.fill(best, Long.MIN_VALUE);
    for (int i = 0; i < passed; i++) {
      sink(passing[i]);
    }
  }

  /** The index in the scores of the n-th best, 0 for the best. */
  int at(int n) {
    return (int) (PLACES - (best[n] & PLACES));
  }

  private int leastOfGroups() {
    Arrays.fill(groups, Integer.MIN_VALUE);
    int size = groups.length;
    for (int start = 0; start + size <= keys.length; start += size) {
      for (int i = 0; i < size; i++) {
        groups[i] = Math.max(groups[i], keys[start + i]);
      }
    }
    int least = Integer.MAX_VALUE;
    for (int group : groups) {
      least = Math.min(least, group);
    }
    return least;
  }

  /** Writes every passing key with its place behind it; the earlier of two equal ones is larger. */
  private int filter(long least) {
    int passed = 0;
    for (int i = 0; i < keys.length; i++) {
      passing[passed] = ((long) keys[i] << PLACE_BITS) | (PLACES - i);
      passed += 1 - (int) ((keys[i] - least) >>> (Long.SIZE - 1));
    }
    return passed;
  }

  private void sink(long key) {
    long sinking = key;
    for (int n = 0; n < best.length; n++) {
      long held = best[n];
      best[n] = Math.max(held, sinking);
      sinking = Math.min(held, sinking);
    }
  }
}
