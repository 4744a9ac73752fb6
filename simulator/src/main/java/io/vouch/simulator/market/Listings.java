package io.vouch.simulator.market;

import io.vouch.simulator.chance.Elementary;

/**
 * What the platform knows of its items, in columns: topic, price, age, bids, and its own noisy
 * estimates. Items are numbered 0 … size − 1. Immutable.
 */
public final class Listings {
  private final Columns columns;

  public Listings(Columns columns) {
    this.columns = columns;
  }

  /** The number of items. */
  public int size() {
    return columns.topic.length;
  }

  /** The length of a prediction and of an item's embedding. */
  public int dimensions() {
    return columns.dimensions;
  }

  public int topic(int item) {
    return columns.topic[item];
  }

  public int priceCents(int item) {
    return columns.priceCents[item];
  }

  /** Days since the item appeared. */
  public int ageDays(int item) {
    return columns.ageDays[item];
  }

  /** What its seller offers for a click, in cents; 0 if it is not advertised. */
  public int bidCents(int item) {
    return columns.bidCents[item];
  }

  /** How much this user would like this item, as predicted, in logits. */
  public float affinity(float[] prediction, int item) {
    return Elementary.dot(
        prediction, 0, columns.embedding, item * columns.dimensions, columns.dimensions);
  }

  /** One component of the item's embedding; affinity is its dot product with a prediction. */
  public float embedding(int item, int dimension) {
    return columns.embedding[item * columns.dimensions + dimension];
  }

  /** The estimated pull of the item on everybody's clicks, in logits. */
  public float clickAppeal(int item) {
    return columns.clickAppeal[item];
  }

  /** The estimated quality once opened (from likes and dwell), in logits. */
  public float quality(int item) {
    return columns.quality[item];
  }

  /**
   * The columns, each as long as there are items; they are not copied and must not change.
   *
   * @param embedding {@code dimensions} numbers per item, item by item
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Columns(
      int dimensions,
      int[] topic,
      int[] priceCents,
      int[] ageDays,
      int[] bidCents,
      float[] embedding,
      float[] clickAppeal,
      float[] quality) {}
}
