package io.vouch.tools.model.als;

import io.vouch.domain.recommendation.Reason;
import io.vouch.tools.model.itemtoitem.ItemNeighbours;
import io.vouch.tools.model.itemtoitem.ItemToItemRetriever;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import io.vouch.tools.retrieval.LikedTogether;
import io.vouch.tools.retrieval.PersonRow;
import io.vouch.tools.retrieval.ScannedScores;
import io.vouch.tools.training.QuantisedRows;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code collaborative}: implicit ALS, with the person's items folded in per request.
 *
 * <p>Score: x·y divided by the median best score of the people trained on, cut to [-1, 1]. The
 * person's vector x is solved from the {@code Taste} of the request, so people who arrived after
 * training are served alike; items that nobody liked before training have 0. The scores of the
 * {@value #REMEMBERED} newest different tastes are remembered, so a conversation scans once.
 */
public final class AlsRetriever implements Retriever {
  /** The name of the source. */
  public static final String NAME = "collaborative";

  private static final int REMEMBERED = 16;

  private final ItemFactors factors;
  private final QuantisedRows rows;
  private final float typicalBest;
  private final @Nullable ItemNeighbours neighbours;
  private final Map<PersonRow, ScannedScores> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonRow, ScannedScores> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param typicalBest what a score is divided by, positive
   * @param neighbours for reasons, or null
   */
  public AlsRetriever(ItemFactors factors, float typicalBest, @Nullable ItemNeighbours neighbours) {
    this.factors = factors;
    this.rows = new QuantisedRows(factors.values(), factors.dimensions());
    this.typicalBest = typicalBest;
    this.neighbours = neighbours;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    PersonRow key = PersonRow.of(context.taste());
    if (key.items().length == 0) {
      return null;
    }
    synchronized (remembered) {
      ScannedScores known = remembered.get(key);
      if (known != null) {
        return known;
      }
    }
    float[] person = factors.foldIn(key.items(), key.weights());
    if (person == null) {
      return null;
    }
    ScannedScores scores = new ScannedScores(rows, person, 1 / typicalBest, -1f);
    synchronized (remembered) {
      remembered.put(key, scores);
    }
    return scores;
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    if (neighbours != null) {
      Taste taste = context.taste();
      RequestContext byTaste =
          new RequestContext(
              context.catalogue(), taste, new int[0], new int[0], null, null, context.nowMillis());
      return ItemToItemRetriever.similarTo(neighbours, byTaste, item, "BECAUSE_YOU_LIKED");
    }
    return LikedTogether.unnamed("BECAUSE_YOU_LIKED");
  }
}
