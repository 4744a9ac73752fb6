package io.vouch.tools.belief;

import io.vouch.domain.tuning.RelationKey;
import io.vouch.tools.belief.InvertedRange.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Whether a relation can change what the search decides on.
 *
 * <p>An affine map of the objective has the same maximum, so the primary metric's relation decides
 * nothing unless the metric has a range too; a relation whose metric has no online limit makes no
 * range; and a range whose relation is flat does not depend on the relation.
 *
 * @param canMatter whether another belief could lead to another decision this round
 * @param reason one sentence for the record
 */
public record DecisionRelevance(RelationKey relation, boolean canMatter, String reason) {
  /**
   * The relevance of a relation.
   *
   * @param primary the offline metric the search raises
   * @param range the range its relation makes, null where its online metric has no limit
   */
  public static DecisionRelevance of(
      RelationKey relation, String primary, @Nullable InvertedRange range) {
    if (range == null) {
      String reason =
          relation.offline().equals(primary)
              ? "It is the objective's own metric without a range; a line through it has the same"
                  + " maximum."
              : "Its online metric has no limit, so it makes no range.";
      return new DecisionRelevance(relation, false, reason);
    }
    if (range.origin() == Origin.FLAT) {
      return new DecisionRelevance(
          relation, false, "Its slope is flat, so a fixed range stands in for it.");
    }
    return new DecisionRelevance(relation, true, "Its range holds the search.");
  }
}
