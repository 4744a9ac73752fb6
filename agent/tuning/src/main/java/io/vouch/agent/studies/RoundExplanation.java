package io.vouch.agent.studies;

import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.RelationUpdate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that led to a round's search.
 *
 * @param updates of beliefs, in the order made
 * @param penaltyUpdates of penalties, in the order made
 * @param controller who was asked; missing in round 1
 * @param proposal what was let through of its answer, with reasons and cited episodes
 * @param steps what each step noted, in order
 */
public record RoundExplanation(
    String study,
    boolean isSimulated,
    int round,
    List<RelationUpdate> updates,
    List<PenaltyUpdate> penaltyUpdates,
    @Nullable String controller,
    @Nullable Proposal proposal,
    List<Step> steps) {

  /**
   * What one step noted.
   *
   * @param subject such as {@code r003:06-ask}
   */
  public record Step(String kind, String subject, Map<String, Object> details) {}
}
