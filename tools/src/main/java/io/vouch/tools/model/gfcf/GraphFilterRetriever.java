package io.vouch.tools.model.gfcf;

import io.vouch.domain.recommendation.Reason;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.ArrayScores;
import io.vouch.tools.retrieval.LikedTogether;
import io.vouch.tools.retrieval.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code gf_cf}: what a person has, smoothed over the graph of people and items.
 *
 * <p>Score: that of {@link ItemFilter} divided by the median best score of the people trained on,
 * cut to [-1, 1].
 */
public final class GraphFilterRetriever implements Retriever {
  /** The name of the source. */
  public static final String NAME = "gf_cf";

  private final ItemFilter filter;

  GraphFilterRetriever(ItemFilter filter) {
    this.filter = filter;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    PersonRow person = PersonRow.of(context.taste());
    boolean known = false;
    for (int item : person.items()) {
      known |= filter.knows(item);
    }
    if (!known) {
      return null;
    }
    float[] scores = new float[filter.count()];
    filter.score(person.items(), person.weights(), scores);
    return new ArrayScores(scores, 1 / filter.typicalBest());
  }

  /** Names the person's item that shares most people with this one. */
  @Override
  public Reason reason(RequestContext context, int item) {
    PersonRow person = PersonRow.of(context.taste());
    return LikedTogether.strongest(
        context,
        person.items(),
        k -> person.weights()[k] * filter.share(person.items()[k], item),
        "BECAUSE_YOU_LIKED");
  }
}
