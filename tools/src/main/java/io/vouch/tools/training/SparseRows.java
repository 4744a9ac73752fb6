package io.vouch.tools.training;

import java.util.Arrays;

/**
 * A sparse matrix by rows: each row has ascending column indexes, each with a value.
 *
 * <p>Entries are numbered 0..size-1 row by row; those of a row are {@code start(row)} inclusive to
 * {@code end(row)} exclusive. Immutable.
 */
public final class SparseRows {
  private final int columnCount;
  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  /** Takes ownership of the arrays: {@code starts} has one element more than there are rows. */
  public SparseRows(int columnCount, int[] starts, int[] columns, float[] values) {
    this.columnCount = columnCount;
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  /** A matrix without entries. */
  static SparseRows empty(int rows, int columns) {
    return new SparseRows(columns, new int[rows + 1], new int[0], new float[0]);
  }

  public int rowCount() {
    return starts.length - 1;
  }

  public int columnCount() {
    return columnCount;
  }

  /** The number of entries. */
  public int size() {
    return columns.length;
  }

  public int start(int row) {
    return starts[row];
  }

  public int end(int row) {
    return starts[row + 1];
  }

  /** The number of entries of a row. */
  public int length(int row) {
    return starts[row + 1] - starts[row];
  }

  /** The number of rows with an entry. */
  public int filledRows() {
    int filled = 0;
    for (int row = 0; row < rowCount(); row++) {
      if (length(row) > 0) {
        filled++;
      }
    }
    return filled;
  }

  public int column(int entry) {
    return columns[entry];
  }

  public float value(int entry) {
    return values[entry];
  }

  /** The number of the entry at that place, negative if there is none. */
  public int find(int row, int column) {
    return Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
  }

  /** The columns of a row, ascending. */
  public int[] columnsOf(int row) {
    return Arrays.copyOfRange(columns, starts[row], starts[row + 1]);
  }

  /** The same matrix with rows and columns exchanged. */
  SparseRows transposed() {
    int[] newStarts = new int[columnCount + 1];
    for (int column : columns) {
      newStarts[column + 1]++;
    }
    Arrays.parallelPrefix(newStarts, Integer::sum);
    int[] next = newStarts.clone();
    int[] newColumns = new int[columns.length];
    float[] newValues = new float[columns.length];
    for (int row = 0; row < rowCount(); row++) {
      for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
        int place = next[columns[entry]]++;
        newColumns[place] = row;
        newValues[place] = values[entry];
      }
    }
    return new SparseRows(rowCount(), newStarts, newColumns, newValues);
  }
}
