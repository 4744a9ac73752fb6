package io.vouch.domain.ranking;

import java.util.List;

/**
 * A score with the parts it is the sum of: {@code score = Σ_f weight_f · value_f}, within 1e-9 of
 * the recomputed sum.
 *
 * @param score unitless, comparable within one request only
 * @param contributions one per factor that took part, in the formula's order
 */
public record Explanation(double score, List<Contribution> contributions) {
  public Explanation {
    contributions = List.copyOf(contributions);
  }

  /** The sum of the contributions, recomputed. */
  public double recomputed() {
    double sum = 0;
    for (Contribution contribution : contributions) {
      sum += contribution.amount();
    }
    return sum;
  }
}
