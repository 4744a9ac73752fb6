package io.vouch.tools.training;

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
public record ItemNeighbours(int[] starts, int[] neighbours, float[] similarities) {
  /** The number of items. */
  public int count() {
    return starts.length - 1;
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
