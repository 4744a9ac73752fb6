package io.vouch.tools.ranking;

import io.vouch.tools.request.ItemScores;
import java.util.BitSet;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * The order that a person asked for, within the closest matches of what they wished: "the cheapest
 * watch" is the cheapest of the watches, not of everything.
 *
 * <p>The closeness of an item is {@code c(i) = Σ weight · value} over the factors that read the
 * wish and the words to avoid. The closest matches are the candidates that come at least halfway
 * from the average candidate to the closest one: {@code c(i) ≥ (mean + max) / 2}, closeness below 0
 * counting as 0 in the mean; never none. They keep the value of the order; any other item has −1,
 * as one without a number, so that it stands behind them all, and the other factors decide among
 * such.
 *
 * <p>The one value of the ranking that depends on the other candidates: what is close is known only
 * beside them. Deterministic; immutable. Cost: 16 bytes a candidate while it is made, a bit an item
 * then.
 */
final class ClosestMatches implements ItemScores {
  private static final float BEHIND = -1;

  private final ItemScores order;
  private final BitSet close = new BitSet();

  /**
   * @param order the values of the order for every item
   * @param readers the factors that read the wish
   * @param candidates among which items are close
   */
  ClosestMatches(ItemScores order, List<WeighedScores> readers, RoaringBitmap candidates) {
    this.order = order;
    int[] items = candidates.toArray();
    double[] closeness = new double[items.length];
    float[] values = new float[items.length];
    for (WeighedScores reader : readers) {
      reader.scores().fill(items, items.length, values);
      SortingFormula.add(reader.weight(), values, closeness, items.length);
    }
    double least = least(closeness);
    for (int i = 0; i < items.length; i++) {
      if (closeness[i] >= least) {
        close.set(items[i]);
      }
    }
  }

  private static double least(double[] closeness) {
    double sum = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double each : closeness) {
      sum += Math.max(0, each); // what stands behind makes nothing closer
      greatest = Math.max(greatest, each);
    }
    double mean = sum / closeness.length;
    return Math.min(greatest, (mean + greatest) / 2); // the sum is rounded
  }

  @Override
  public float at(int index) {
    return close.get(index) ? order.at(index) : BEHIND;
  }

  @Override
  public void fill(int[] items, int count, float[] out) {
    order.fill(items, count, out);
    for (int i = 0; i < count; i++) {
      out[i] = close.get(items[i]) ? out[i] : BEHIND;
    }
  }
}
