package io.vouch.tools.bundle;

import java.util.Arrays;
import java.util.List;

/**
 * Branch and bound over one item of each part: the largest sum of relevance whose items differ and
 * whose prices sum to an allowed amount.
 *
 * <p>Depth first, in the order of the parts and of each part. A branch is left where its relevance
 * so far plus a bound for the rest is no more than the best known. The bound is the solution of an
 * easier problem, solved once for every rest by dynamic programming over a grid of prices: items
 * may repeat, and each price is rounded down to the grid under the upper end of the allowed sums
 * (up for the lower end), so that every true combination is one of the easier problem. So the first
 * of the best combinations in the order of the search is found, and equal sums go to it. After
 * {@link #MOST_STEPS} steps of one search the best so far stands, unproven. For one thread and one
 * search.
 */
final class Combination {
  private static final int GRID = 256;
  private static final long NONE = Long.MIN_VALUE / 4;

  /** About ten milliseconds. */
  private static final long MOST_STEPS = 2_000_000;

  private long steps;
  private long best = NONE;
  private int[] positions = new int[0];
  private int[] taken = new int[0];
  private int[] at = new int[0];
  private long[][] below = new long[0][];
  private long[][] above = new long[0][];
  private long step;
  private BundleTerms.Sums sums = new BundleTerms.Sums(0, 0);

  /** Whether some combination is known. */
  boolean isFound() {
    return best > NONE;
  }

  /** Whether the search was never cut short. */
  boolean isComplete() {
    return steps < MOST_STEPS;
  }

  /** The sum of relevance of the best. */
  long best() {
    return best;
  }

  /** The positions of the best, in the order of the parts. */
  int[] positions() {
    return positions.clone();
  }

  /** Looks for a combination better than the best so far; whether there was one. */
  boolean improve(List<PartItems> parts, BundleTerms.Sums allowed) {
    long before = best;
    long most = 0;
    long cost = 0;
    for (PartItems part : parts) {
      if (part.size() == 0) {
        return false;
      }
      most += part.relevance()[0];
      cost += Arrays.stream(part.prices()).max().orElseThrow();
    }
    if (most <= best || allowed.low() > cost) {
      return false;
    }
    sums = new BundleTerms.Sums(allowed.low(), Math.min(allowed.high(), cost));
    if (sums.high() < sums.low()) {
      return false;
    }
    step = sums.high() / GRID + 1;
    below = bounds(parts, false);
    above = bounds(parts, true);
    taken = new int[parts.size()];
    at = new int[parts.size()];
    descend(parts, 0, 0, 0);
    return best > before;
  }

  private void descend(List<PartItems> parts, int depth, long relevance, long price) {
    if (depth == parts.size()) {
      if (price >= sums.low() && price <= sums.high() && relevance > best) {
        best = relevance;
        positions = new int[depth];
        for (int i = 0; i < depth; i++) {
          positions[i] = parts.get(i).positions()[at[i]];
        }
      }
      return;
    }
    PartItems part = parts.get(depth);
    for (int i = 0; i < part.size() && steps < MOST_STEPS; i++) {
      steps++;
      long sum = price + part.prices()[i];
      long reached = relevance + part.relevance()[i];
      if (sum <= sums.high() && isWorth(reached, depth + 1, sum) && isFree(part, i, depth)) {
        taken[depth] = part.items()[i];
        at[depth] = i;
        descend(parts, depth + 1, reached, sum);
      }
    }
  }

  private boolean isWorth(long reached, int depth, long sum) {
    long rest = rest(depth, sum);
    return rest > NONE / 2 && reached + rest > best;
  }

  private boolean isFree(PartItems part, int i, int depth) {
    for (int d = 0; d < depth; d++) {
      if (taken[d] == part.items()[i]) {
        return false;
      }
    }
    return true;
  }

  /** No rest from this part on has more relevance, after this sum of prices. */
  private long rest(int depth, long sum) {
    int left = (int) ((sums.high() - sum) / step);
    long missing = Math.max(0, sums.low() - sum);
    int needed = (int) ((missing + step - 1) / step);
    return Math.min(below[depth][left], above[depth][needed]);
  }

  /**
   * The bound for each rest by steps of the grid: spending at most so many ({@code below}), or at
   * least so many ({@code above}).
   */
  private long[][] bounds(List<PartItems> parts, boolean atLeast) {
    long[][] bounds = new long[parts.size() + 1][GRID + 2];
    long[] last = bounds[parts.size()];
    Arrays.fill(last, atLeast ? NONE : 0);
    last[0] = 0;
    for (int depth = parts.size() - 1; depth >= 0; depth--) {
      Arrays.fill(bounds[depth], NONE);
      add(parts.get(depth), bounds[depth + 1], bounds[depth], atLeast);
    }
    return bounds;
  }

  private void add(PartItems part, long[] rest, long[] into, boolean atLeast) {
    for (int i = 0; i < part.size(); i++) {
      long relevance = part.relevance()[i];
      long price = part.prices()[i];
      long rounded = atLeast ? (price + step - 1) / step : price / step;
      int spent = (int) Math.min(rounded, into.length);
      for (int steps = 0; steps < into.length; steps++) {
        int left = steps - spent;
        if (left >= 0 || atLeast) {
          into[steps] = Math.max(into[steps], relevance + rest[Math.max(0, left)]);
        }
      }
    }
  }
}
