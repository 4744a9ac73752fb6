package io.vouch.tools.model.itemtoitem;

import io.vouch.tools.model.ItemMapping;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartOutput;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModel;
import java.io.IOException;
import java.util.Arrays;

/**
 * For each item the items that the same people liked, most similar first.
 *
 * <p>Similarity is the cosine of the two columns of the interaction matrix, in (0, 1]. Immutable.
 *
 * @param starts one more than there are items: the entries of item i are {@code starts[i]} to
 *     {@code starts[i + 1]}
 * @param neighbours item indexes, per item by descending similarity, ties by ascending index
 * @param similarities one per neighbour
 */
public record ItemNeighbours(int[] starts, int[] neighbours, float[] similarities)
    implements TrainedModel {
  /** The number of items. */
  public int count() {
    return starts.length - 1;
  }

  @Override
  public void save(PartOutput out) throws IOException {
    out.writeInts(starts);
    out.writeInts(neighbours);
    out.writeFloats(similarities);
  }

  @Override
  public ItemNeighbours onto(ItemMapping items) {
    int[] newStarts = new int[items.count() + 1];
    int[] moved = new int[neighbours.length];
    float[] kept = new float[neighbours.length];
    int size = 0;
    for (int index = 0; index < items.count(); index++) {
      int old = items.before(index);
      for (int e = old < 0 ? 0 : starts[old]; old >= 0 && e < starts[old + 1]; e++) {
        int neighbour = items.now(neighbours[e]);
        if (neighbour >= 0) {
          moved[size] = neighbour;
          kept[size++] = similarities[e];
        }
      }
      newStarts[index + 1] = size;
    }
    return new ItemNeighbours(newStarts, Arrays.copyOf(moved, size), Arrays.copyOf(kept, size));
  }

  @Override
  public Offer offer(Serving serving) {
    return Offer.of(new ItemToItemRetriever(this));
  }

  /** Whether the item has any neighbour. */
  public boolean knows(int item) {
    return starts[item + 1] > starts[item];
  }

  /** The similarity of {@code other} to {@code item}, 0 if it is not among the neighbours. */
  public float similarity(int item, int other) {
    for (int entry = starts[item]; entry < starts[item + 1]; entry++) {
      if (neighbours[entry] == other) {
        return similarities[entry];
      }
    }
    return 0f;
  }

  /** The greatest of {@code scores} over the item's neighbours; 0 if it has none. */
  public float greatest(float[] scores, int item) {
    float greatest = 0;
    for (int entry = starts[item]; entry < starts[item + 1]; entry++) {
      greatest = Math.max(greatest, scores[neighbours[entry]]);
    }
    return greatest;
  }

  /** Adds weight × similarity to {@code scores} for every neighbour of the item. */
  public void addTo(float[] scores, int item, float weight) {
    for (int entry = starts[item]; entry < starts[item + 1]; entry++) {
      scores[neighbours[entry]] += weight * similarities[entry];
    }
  }
}
