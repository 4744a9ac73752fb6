package io.vouch.tools.model.textvectors;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.model.ItemVectors;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.retrieval.ScannedScores;
import io.vouch.tools.training.QuantisedRows;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code dense}: items whose text means something close to the wish or to the items that
 * the answer should resemble, and away from the words to avoid.
 *
 * <p>Score: the cosine of the embeddings, 0 where it is negative; in [0, 1]. An exact scan. Where
 * the embedding model fails, the wish is left to the other sources.
 */
public final class DenseRetriever implements Retriever {
  private static final TextVectorMessages SAY = Messages.of(TextVectorMessages.class);

  /** The name of the source. */
  public static final String NAME = "dense";

  /** What an item or a text to stay away from weighs: less than what is wanted. Not tuned. */
  private static final float AGAINST = 0.5f;

  private final EmbeddingModel model;
  private final QuantisedRows rows;

  /** {@code vectors} are numbered as the catalogue and were made by {@code model}. */
  public DenseRetriever(EmbeddingModel model, ItemVectors vectors) {
    this.model = model;
    this.rows = new QuantisedRows(vectors.values(), vectors.dimensions());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean readsWish() {
    return true;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    float[] query = query(context);
    return query == null ? null : new ScannedScores(rows, query, 1f, 0f);
  }

  private float @Nullable [] query(RequestContext context) {
    float[] sum = new float[rows.dimensions()];
    String wish = context.wish();
    if (wish != null && !wish.isBlank()) {
      float[] embedded = embedded(wish);
      if (embedded == null) {
        return null;
      }
      add(sum, embedded, 1f);
    }
    for (int item : context.likeItems()) {
      add(sum, rows.row(item), 1f);
    }
    if (isZero(sum)) {
      return null;
    }
    for (int item : context.unlikeItems()) {
      add(sum, rows.row(item), -AGAINST);
    }
    String avoid = context.avoid();
    float[] avoided = avoid == null || avoid.isBlank() ? null : embedded(avoid);
    if (avoided != null) {
      add(sum, avoided, -AGAINST);
    }
    return EmbeddingTraining.normalised(sum);
  }

  private float @Nullable [] embedded(String wish) {
    try {
      float[] vector = model.embed(wish).content().vector();
      return vector.length == rows.dimensions() ? EmbeddingTraining.normalised(vector) : null;
    } catch (RuntimeException e) {
      return null; // a model of somebody else's: any failure of it means it has nothing to say
    }
  }

  private static void add(float[] target, float[] row, float weight) {
    for (int k = 0; k < target.length; k++) {
      target[k] += weight * row[k];
    }
  }

  private static boolean isZero(float[] vector) {
    for (float value : vector) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    int[] likes = context.likeItems();
    String wish = context.wish();
    if ((wish == null || wish.isBlank()) && likes.length > 0) {
      return new Reason(
          "MATCHES_MEANING",
          context.catalogue().id(likes[0]),
          SAY.closeToItem(context.catalogue().title(likes[0])));
    }
    return new Reason("MATCHES_MEANING", null, SAY.closeToWords());
  }
}
