package io.vouch.tools.belief;

import io.vouch.domain.tuning.RelationKey;
import io.vouch.messages.Messages;
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
  private static final BeliefMessages SAY = Messages.of(BeliefMessages.class);

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
          relation.offline().equals(primary) ? SAY.objectiveWithoutRange() : SAY.noOnlineLimit();
      return new DecisionRelevance(relation, false, reason);
    }
    if (range.origin() == Origin.FLAT) {
      return new DecisionRelevance(relation, false, SAY.slopeFlat());
    }
    return new DecisionRelevance(relation, true, SAY.rangeHoldsSearch());
  }
}
