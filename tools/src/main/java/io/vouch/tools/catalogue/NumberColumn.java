package io.vouch.tools.catalogue;

import io.vouch.domain.constraint.Constraint.NumberRange;
import java.util.Arrays;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * The numbers of one field, with the items sorted by value so that a range costs what it selects.
 *
 * <p>Shapes: {@code values[size]} by item index; {@code distinct} ascending; the items with {@code
 * distinct[r]} are {@code order[starts[r] .. starts[r + 1])}, by ascending index. Immutable.
 */
public final class NumberColumn {
  private final double[] values;
  private final double[] distinct;
  private final int[] starts;
  private final int[] order;

  private NumberColumn(double[] values, double[] distinct, int[] starts, int[] order) {
    this.values = values;
    this.distinct = distinct;
    this.starts = starts;
    this.order = order;
  }

  /** A column over values by item index, NaN where missing; the array is kept. */
  static NumberColumn of(double[] values) {
    double[] distinct = distinct(values);
    int[] starts = new int[distinct.length + 1];
    int[] rankByItem = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      rankByItem[i] = Double.isNaN(values[i]) ? -1 : Arrays.binarySearch(distinct, values[i] + 0.0);
      if (rankByItem[i] >= 0) {
        starts[rankByItem[i] + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = Arrays.copyOf(starts, distinct.length);
    int[] order = new int[starts[distinct.length]];
    for (int i = 0; i < values.length; i++) {
      if (rankByItem[i] >= 0) {
        order[next[rankByItem[i]]++] = i;
      }
    }
    return new NumberColumn(values, distinct, starts, order);
  }

  /** The number of the item at that index; NaN where it has none. */
  public double at(int index) {
    return values[index];
  }

  /** How many items have a number. */
  public int present() {
    return order.length;
  }

  /** The smallest number; NaN where no item has one. */
  public double min() {
    return distinct.length == 0 ? Double.NaN : distinct[0];
  }

  /** The largest number; NaN where no item has one. */
  public double max() {
    return distinct.length == 0 ? Double.NaN : distinct[distinct.length - 1];
  }

  /** How many different numbers there are. */
  public int distinctCount() {
    return distinct.length;
  }

  /**
   * The position of every item's number among the different numbers, smallest 0; −1 where an item
   * has none. A fresh array by item index.
   */
  public int[] positions() {
    int[] positions = new int[values.length];
    Arrays.fill(positions, -1);
    for (int r = 0; r < distinct.length; r++) {
      for (int i = starts[r]; i < starts[r + 1]; i++) {
        positions[order[i]] = r;
      }
    }
    return positions;
  }

  /** The items whose number the range contains; a fresh bitmap. */
  public RoaringBitmap within(NumberRange range) {
    int from = starts[firstRank(range.min(), range.minInclusive())];
    int to = starts[lastRank(range.max(), range.maxInclusive())];
    if (to <= from) {
      return new RoaringBitmap();
    }
    long[] words = new long[(values.length + 63) >>> 6];
    for (int i = from; i < to; i++) {
      words[order[i] >>> 6] |= 1L << order[i];
    }
    return BitSetUtil.bitmapOf(words);
  }

  /** The rank of the first distinct value that the lower bound lets in. */
  private int firstRank(double min, boolean inclusive) {
    int found = Arrays.binarySearch(distinct, min + 0.0);
    return found < 0 ? -found - 1 : inclusive ? found : found + 1;
  }

  /** The rank after the last distinct value that the upper bound lets in. */
  private int lastRank(double max, boolean inclusive) {
    int found = Arrays.binarySearch(distinct, max + 0.0);
    return found < 0 ? -found - 1 : inclusive ? found + 1 : found;
  }

  private static double[] distinct(double[] values) {
    double[] sorted = new double[values.length];
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sorted[count++] = value + 0.0; // −0.0 and 0.0 are one number to a range
      }
    }
    Arrays.sort(sorted, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || sorted[kept - 1] != sorted[i]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
