package io.vouch.tools.training;

import io.vouch.domain.ItemId;
import io.vouch.tools.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that training learned about one catalogue, by item index.
 *
 * <p>A part that has nothing to say is null, and {@code notes} says why in a sentence. The arrays
 * are shared: nobody changes them.
 *
 * @param modelVersion a short hash of the inputs and the seed
 * @param catalogueVersion the sequence of the catalogue version trained on
 * @param seed of the training
 * @param items the ids by item index, ascending
 * @param popularity time-decayed popularity by item index, 0 or more
 * @param neighbours item-to-item similarities, or null
 * @param factors collaborative factors, or null
 * @param typicalBest the median over people of their best item's collaborative score, positive;
 *     scores are divided by it
 * @param vectors embeddings of the items' texts, or null
 * @param notes why parts are missing, for a person to read
 */
public record TrainedModels(
    String modelVersion,
    long catalogueVersion,
    long seed,
    ItemId[] items,
    float[] popularity,
    @Nullable ItemNeighbours neighbours,
    @Nullable ItemFactors factors,
    float typicalBest,
    @Nullable ItemVectors vectors,
    List<String> notes) {
  /** The version of models that were never trained. */
  public static final String UNTRAINED = "untrained";

  public TrainedModels {
    notes = List.copyOf(notes);
  }

  /** Models with nothing to say. */
  public static TrainedModels untrained(Catalogue catalogue) {
    return new TrainedModels(
        UNTRAINED,
        catalogue.version().sequence(),
        0,
        ids(catalogue),
        new float[catalogue.size()],
        null,
        null,
        1f,
        null,
        List.of("No model has been trained yet."));
  }

  static ItemId[] ids(Catalogue catalogue) {
    ItemId[] ids = new ItemId[catalogue.size()];
    Arrays.setAll(ids, catalogue::id);
    return ids;
  }

  /** Whether anything was trained. */
  public boolean isTrained() {
    return !modelVersion.equals(UNTRAINED);
  }

  /**
   * These models for another version of the catalogue: items are matched by id, new ones have
   * nothing, missing ones are dropped.
   */
  public TrainedModels on(Catalogue catalogue) {
    ItemId[] ids = ids(catalogue);
    if (Arrays.equals(ids, items)) {
      return this;
    }
    return new ItemMapping(items, ids).mapped(this);
  }

  /** These models with embeddings. */
  public TrainedModels withVectors(@Nullable ItemVectors newVectors) {
    return new TrainedModels(
        modelVersion,
        catalogueVersion,
        seed,
        items,
        popularity,
        neighbours,
        factors,
        typicalBest,
        newVectors,
        notes);
  }
}
