package io.vouch.tools.ranking;

import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * One named, additive term of the ranking score.
 *
 * <p>Implementations are thread-safe and deterministic.
 */
public interface Factor {
  /** The factor's name, lower snake case, as a ranking configuration weighs it. */
  String name();

  /** The factor's values for this request, or null where it has nothing to say. */
  @Nullable ItemScores scores(RequestContext context);

  /** Whether its values say how close items come to the wish of a request. */
  default boolean readsWish() {
    return false;
  }
}
