package io.vouch.tools.model.ease;

import io.vouch.domain.recommendation.Reason;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.ArrayScores;
import io.vouch.tools.retrieval.LikedTogether;
import io.vouch.tools.retrieval.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code ease}: what all the items of a person together say for an item.
 *
 * <p>Score: x·B divided by the median best score of the people trained on, cut to [-1, 1], where x
 * is the person's row. Cost: items of the person × items of the catalogue.
 */
public final class EaseRetriever implements Retriever {
  /** The name of the source. */
  public static final String NAME = "ease";

  private final EaseWeights weights;

  EaseRetriever(EaseWeights weights) {
    this.weights = weights;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    PersonRow person = PersonRow.of(context.taste());
    float[] sums = new float[weights.rows().length];
    boolean known = false;
    for (int k = 0; k < person.items().length; k++) {
      known |= weights.knows(person.items()[k]);
      weights.addTo(sums, person.items()[k], person.weights()[k]);
    }
    return known ? new ArrayScores(sums, 1 / weights.typicalBest()) : null;
  }

  /** Names the person's item that says most for this one. */
  @Override
  public Reason reason(RequestContext context, int item) {
    PersonRow person = PersonRow.of(context.taste());
    return LikedTogether.strongest(
        context,
        person.items(),
        k -> person.weights()[k] * weights.rows()[person.items()[k]][item],
        "BECAUSE_YOU_LIKED");
  }
}
