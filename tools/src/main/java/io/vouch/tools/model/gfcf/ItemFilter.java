package io.vouch.tools.model.gfcf;

import io.vouch.tools.model.ItemMapping;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.PartOutput;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.training.DenseScan;
import java.io.IOException;
import java.util.Arrays;

/**
 * The item side of {@link GraphFilter}: it scores for people who were not trained on and keeps
 * nobody's history.
 *
 * <p>Scores of a row r: r·L + α·(r·D_I^{−½}·V)·Vᵀ·D_I^{½} with L = NᵀN. The same filter as {@code
 * GraphFilter}, to rounding: there L is never formed.
 */
public final class ItemFilter implements TrainedModel {
  private final float alpha;
  private final float typicalBest;
  private final float[] itemScale;
  private final int[][] others;
  private final float[][] shares;
  private final float[] vectors;
  private final int rank;
  private final DenseScan lowPass;

  /**
   * @param typicalBest what scores are divided by, positive
   * @param parts what it is made of
   */
  ItemFilter(float alpha, float typicalBest, Parts parts) {
    this.alpha = alpha;
    this.typicalBest = typicalBest;
    this.itemScale = parts.itemScale();
    this.others = parts.others();
    this.shares = parts.shares();
    this.vectors = parts.vectors();
    this.rank = parts.rank();
    this.lowPass = new DenseScan(vectors, rank);
  }

  /**
   * What a filter is made of.
   *
   * @param itemScale D_I^{−½} by item, 0 for items that nobody liked
   * @param others the items that L has beside each item, ascending
   * @param shares what L has for each of them
   * @param vectors V row by row
   * @param rank the width of V
   */
  record Parts(float[] itemScale, int[][] others, float[][] shares, float[] vectors, int rank) {}

  /** The same with another measure of its scores. */
  ItemFilter measuredBy(float newTypicalBest) {
    return new ItemFilter(
        alpha, newTypicalBest, new Parts(itemScale, others, shares, vectors, rank));
  }

  float typicalBest() {
    return typicalBest;
  }

  int count() {
    return itemScale.length;
  }

  boolean knows(int item) {
    return itemScale[item] > 0;
  }

  /** What L has for a pair of items. */
  float share(int item, int other) {
    int found = Arrays.binarySearch(others[item], other);
    return found < 0 ? 0f : shares[item][found];
  }

  /** Writes one score per item for somebody who has these items with these weights. */
  void score(int[] items, float[] weights, float[] scores) {
    float[] passed = new float[rank];
    for (int k = 0; k < items.length; k++) {
      float weight = weights[k] * itemScale[items[k]];
      for (int c = 0; c < rank; c++) {
        passed[c] += weight * vectors[items[k] * rank + c];
      }
    }
    lowPass.scores(passed, scores);
    for (int item = 0; item < scores.length; item++) {
      scores[item] = itemScale[item] > 0 ? alpha * scores[item] / itemScale[item] : 0f;
    }
    for (int k = 0; k < items.length; k++) {
      int[] beside = others[items[k]];
      float[] share = shares[items[k]];
      for (int e = 0; e < beside.length; e++) {
        scores[beside[e]] += weights[k] * share[e];
      }
    }
  }

  @Override
  public void save(PartOutput out) throws IOException {
    out.writeFloat(alpha);
    out.writeFloat(typicalBest);
    out.writeInt(rank);
    out.writeFloats(itemScale);
    out.writeFloats(vectors);
    for (int item = 0; item < others.length; item++) {
      out.writeInts(others[item]);
      out.writeFloats(shares[item]);
    }
  }

  static ItemFilter read(PartInput in) throws IOException {
    float alpha = in.readFloat();
    float typicalBest = in.readFloat();
    int rank = in.readInt();
    float[] itemScale = in.readFloats();
    float[] vectors = in.readFloats();
    int[][] others = new int[itemScale.length][];
    float[][] shares = new float[itemScale.length][];
    for (int item = 0; item < others.length; item++) {
      others[item] = in.readInts();
      shares[item] = in.readFloats();
    }
    return new ItemFilter(alpha, typicalBest, new Parts(itemScale, others, shares, vectors, rank));
  }

  @Override
  public ItemFilter onto(ItemMapping items) {
    int[][] newOthers = new int[items.count()][];
    float[][] newShares = new float[items.count()][];
    for (int index = 0; index < items.count(); index++) {
      int old = items.before(index);
      int[] beside = old < 0 ? new int[0] : others[old];
      int[] moved = new int[beside.length];
      float[] kept = new float[beside.length];
      int size = 0;
      for (int e = 0; e < beside.length; e++) {
        int now = items.now(beside[e]);
        if (now >= 0) {
          moved[size] = now;
          kept[size++] = shares[old][e];
        }
      }
      newOthers[index] = Arrays.copyOf(moved, size);
      newShares[index] = Arrays.copyOf(kept, size);
    }
    return new ItemFilter(
        alpha,
        typicalBest,
        new Parts(items.rows(itemScale, 1), newOthers, newShares, items.rows(vectors, rank), rank));
  }

  @Override
  public Offer offer(Serving serving) {
    return Offer.of(new GraphFilterRetriever(this));
  }
}
