package io.vouch.tools.model.itemtoitem;

import io.vouch.domain.recommendation.Reason;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.Anchors;
import io.vouch.tools.retrieval.ArrayScores;
import io.vouch.tools.retrieval.LikedTogether;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code item_to_item}: what the people who liked the anchors also liked.
 *
 * <p>Score: Σ over anchors of weight × cosine, minus that of the items to stay away from, divided
 * by the greatest sum in the catalogue and cut to [-1, 1]; the anchors themselves get 0. Anchors
 * are the request's like-items, else the person's newest liked items.
 */
public final class ItemToItemRetriever implements Retriever {
  /** The name of the source. */
  public static final String NAME = "item_to_item";

  private final ItemNeighbours neighbours;

  /** {@code neighbours} is numbered as the catalogue. */
  public ItemToItemRetriever(ItemNeighbours neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    Anchors anchors = Anchors.of(context);
    float[] sums = new float[neighbours.count()];
    boolean known = false;
    for (int k = 0; k < anchors.items().length; k++) {
      known |= neighbours.knows(anchors.items()[k]);
      neighbours.addTo(sums, anchors.items()[k], anchors.weights()[k]);
    }
    if (!known) {
      return null;
    }
    float greatest = 0;
    for (int anchor : anchors.items()) {
      greatest = Math.max(greatest, neighbours.greatest(sums, anchor));
    }
    for (int item : anchors.unlike()) {
      neighbours.addTo(sums, item, -greatest);
    }
    for (int item : anchors.items()) {
      sums[item] = 0;
    }
    return new ArrayScores(sums, 1 / greatest);
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    return similarTo(neighbours, context, item, "SIMILAR_TO");
  }

  /** Names the anchor that the item was liked together with most. */
  public static Reason similarTo(
      ItemNeighbours neighbours, RequestContext context, int item, String code) {
    int[] anchors = Anchors.of(context).items();
    return LikedTogether.strongest(
        context, anchors, k -> neighbours.similarity(anchors[k], item), code);
  }
}
