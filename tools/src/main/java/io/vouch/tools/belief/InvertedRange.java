package io.vouch.tools.belief;

import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.TargetRange;

/**
 * The offline range that a relation makes of an online limit.
 *
 * @param range what the search is held to
 * @param origin how it came about
 * @param explanation one sentence for the record
 */
public record InvertedRange(
    RelationKey relation, TargetRange range, Origin origin, String explanation) {
  /** How a range came about. */
  public enum Origin {
    /** The relation was inverted as it stands. */
    INVERTED,
    /** The same, and cut to the range that offline uplifts are allowed to have at all. */
    CLAMPED,
    /**
     * No allowed offline uplift is believed to be acceptable online: the end nearest to it, as a
     * narrow range.
     */
    INFEASIBLE,
    /** The slope is too near 0 to be inverted: the fallback range, whatever the limit. */
    FLAT
  }
}
