package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.util.List;

/**
 * What a controller wants: bounded corrections, each with its evidence, or to hold.
 *
 * <p>It may move intercepts and scale penalties; ranking weights are the search's alone.
 */
public sealed interface Proposal {
  /** Why, for people and for the record. */
  String reason();

  /** Corrections, at most one per relation; none changes nothing. */
  record Adjust(List<Correction> corrections, String reason) implements Proposal {
    public Adjust {
      corrections = List.copyOf(corrections);
    }
  }

  /** Deploy nothing new; a person should look. */
  record Hold(String reason) implements Proposal {}

  /**
   * One correction.
   *
   * @param interceptChange added to the relation's intercept
   * @param penaltyMultiplier multiplies the penalty weight of the relation's offline metric,
   *     positive
   * @param evidence episodes that show it
   */
  record Correction(
      RelationKey relation,
      double interceptChange,
      double penaltyMultiplier,
      String reason,
      List<EpisodeKey> evidence) {
    public Correction {
      evidence = List.copyOf(evidence);
      if (!Double.isFinite(interceptChange)
          || !(penaltyMultiplier > 0 && penaltyMultiplier < Double.MAX_VALUE)) {
        throw new VouchException(
            ErrorCode.BAD_DATA,
            TuningMessages.SAY.correctionOutOfRange(relation, interceptChange, penaltyMultiplier));
      }
    }
  }
}
