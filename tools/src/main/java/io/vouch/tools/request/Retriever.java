package io.vouch.tools.request;

import io.vouch.domain.recommendation.Reason;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A source of relevance: scores the whole catalogue for one request.
 *
 * <p>Implementations are immutable and deterministic.
 */
public interface Retriever {
  /** The source's name, lower snake case, unique among the sources of a model. */
  String name();

  /** The scores for this request, or null where the source has nothing to say. */
  @Nullable ItemScores scores(RequestContext context);

  /** Whether it reads the wish of a request. */
  default boolean readsWish() {
    return false;
  }

  /** Why this source speaks for an item, from facts only. */
  Reason reason(RequestContext context, int item);

  /** The same for the items of one slate: what the request says is taken apart only once. */
  default IntFunction<Reason> reasons(RequestContext context) {
    return item -> reason(context, item);
  }
}
