package io.vouch.domain.recommendation;

import io.vouch.domain.ItemId;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Explanation;
import java.util.List;

/**
 * One item of an answered slate.
 *
 * @param rank 1-based slot
 * @param source the retriever that spoke for the item most strongly
 * @param propensity probability, in (0, 1], with which the policy showed it at this rank; 1 without
 *     exploration
 */
public record RecommendedItem(
    ItemId item,
    int rank,
    String source,
    List<Reason> reasons,
    double propensity,
    Certificate certificate) {
  public RecommendedItem {
    reasons = List.copyOf(reasons);
  }

  /** The item's score and its parts. */
  public Explanation explanation() {
    return certificate.explanation();
  }
}
