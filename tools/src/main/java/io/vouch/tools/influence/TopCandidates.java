package io.vouch.tools.influence;

/** Finds the best of a request's candidates, equal scores by candidate. Not thread-safe. */
final class TopCandidates {
  private final int[] candidates;
  private final double[] best;

  TopCandidates(int most) {
    this.candidates = new int[most];
    this.best = new double[most];
  }

  /** Orders the best {@code keep} of the scores; how many there are. */
  int select(double[] scores, int count, int keep) {
    int size = 0;
    for (int candidate = 0; candidate < count; candidate++) {
      double score = scores[candidate];
      if (size == keep && !(score > best[size - 1])) {
        continue;
      }
      int position = size < keep ? size++ : keep - 1;
      while (position > 0 && best[position - 1] < score) {
        best[position] = best[position - 1];
        candidates[position] = candidates[position - 1];
        position--;
      }
      best[position] = score;
      candidates[position] = candidate;
    }
    return size;
  }

  int candidate(int position) {
    return candidates[position];
  }
}
