package io.vouch.tools.training;

import io.vouch.domain.ItemId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Moves trained parts from the item indexes of one catalogue version to those of another. */
final class ItemMapping {
  private final ItemId[] newIds;
  private final int[] oldByNew;
  private final int[] newByOld;

  /** Both arrays ascend. */
  ItemMapping(ItemId[] oldIds, ItemId[] newIds) {
    this.newIds = newIds;
    this.oldByNew = new int[newIds.length];
    this.newByOld = new int[oldIds.length];
    Arrays.fill(newByOld, -1);
    for (int index = 0; index < newIds.length; index++) {
      int old = Math.max(-1, Arrays.binarySearch(oldIds, newIds[index]));
      oldByNew[index] = old;
      if (old >= 0) {
        newByOld[old] = index;
      }
    }
  }

  TrainedModels mapped(TrainedModels models) {
    ItemVectors vectors = models.vectors();
    ItemFactors factors = models.factors();
    return new TrainedModels(
        models.modelVersion(),
        models.catalogueVersion(),
        models.seed(),
        newIds,
        rows(models.popularity(), 1),
        neighbours(models.neighbours()),
        factors == null
            ? null
            : new ItemFactors(
                factors.options(),
                rows(factors.values(), factors.dimensions()),
                factors.scaledGram()),
        models.typicalBest(),
        vectors == null
            ? null
            : new ItemVectors(
                rows(vectors.values(), vectors.dimensions()),
                vectors.dimensions(),
                vectors.model()),
        models.notes());
  }

  private float[] rows(float[] values, int width) {
    float[] mapped = new float[newIds.length * width];
    for (int index = 0; index < newIds.length; index++) {
      if (oldByNew[index] >= 0) {
        System.arraycopy(values, oldByNew[index] * width, mapped, index * width, width);
      }
    }
    return mapped;
  }

  private @Nullable ItemNeighbours neighbours(@Nullable ItemNeighbours old) {
    if (old == null) {
      return null;
    }
    int[] starts = new int[newIds.length + 1];
    int[] neighbours = new int[old.neighbours().length];
    float[] similarities = new float[neighbours.length];
    int size = 0;
    for (int index = 0; index < newIds.length; index++) {
      int item = oldByNew[index];
      for (int e = item < 0 ? 0 : old.starts()[item];
          item >= 0 && e < old.starts()[item + 1];
          e++) {
        int neighbour = newByOld[old.neighbours()[e]];
        if (neighbour >= 0) {
          neighbours[size] = neighbour;
          similarities[size++] = old.similarities()[e];
        }
      }
      starts[index + 1] = size;
    }
    return new ItemNeighbours(
        starts, Arrays.copyOf(neighbours, size), Arrays.copyOf(similarities, size));
  }
}
