package io.vouch.tools.candidates;

import io.vouch.tools.catalogue.NumberColumn;
import io.vouch.tools.statistics.Quantiles;
import java.util.Arrays;
import java.util.Optional;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a numeric field is like over some items.
 *
 * @param items how many of them state the number
 * @param lowestItem index of the first item with the lowest number
 * @param highestItem index of the first item with the highest number
 * @param average arithmetic mean
 * @param median the middle number, the mean of both where there are two
 */
public record NumberSummary(
    int items, int lowestItem, int highestItem, double average, double median) {

  /** The summary; empty where no item states the number. Costs one sort of the numbers. */
  public static Optional<NumberSummary> of(NumberColumn column, RoaringBitmap items) {
    double[] numbers = new double[items.getCardinality()];
    int count = 0;
    int lowest = -1;
    int highest = -1;
    double sum = 0;
    for (IntIterator each = items.getIntIterator(); each.hasNext(); ) {
      int item = each.next();
      double number = column.at(item);
      if (!Double.isNaN(number)) {
        lowest = lowest < 0 || number < column.at(lowest) ? item : lowest;
        highest = highest < 0 || number > column.at(highest) ? item : highest;
        numbers[count++] = number;
        sum += number;
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    double median = new Quantiles(Arrays.copyOf(numbers, count)).median();
    return Optional.of(new NumberSummary(count, lowest, highest, sum / count, median));
  }
}
