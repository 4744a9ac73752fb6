package io.vouch.tools.catalogue;

import java.util.Arrays;

/** The numbers of one field by row, while items are added. */
final class NumberRows {
  private double[] numbers = new double[0];

  /** Puts a number at a row; rows left out have none. */
  void put(int row, double number) {
    if (row >= numbers.length) {
      int length = numbers.length;
      numbers = Arrays.copyOf(numbers, Math.max(16, row + row / 2 + 1));
      Arrays.fill(numbers, length, numbers.length, Double.NaN);
    }
    numbers[row] = number;
  }

  NumberColumn column(RowOrder order) {
    double[] values = new double[order.size()];
    for (int i = 0; i < values.length; i++) {
      int row = order.row(i);
      values[i] = row < numbers.length ? numbers[row] : Double.NaN;
    }
    return NumberColumn.of(values);
  }
}
