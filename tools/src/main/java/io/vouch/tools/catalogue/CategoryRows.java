package io.vouch.tools.catalogue;

import java.util.Arrays;
import java.util.List;

/** The names of one field by row, while items are added. */
final class CategoryRows {
  private final NameDictionary dictionary = new NameDictionary();
  private int[] spellings = new int[16];
  private int count;

  /** Where the spellings of each row end; one per row so far. */
  private int[] ends = new int[16];

  private int rows;

  /** Puts names at a row, which is larger than any before; rows left out have none. */
  void put(int row, List<String> names) {
    closeRowsBefore(row);
    for (String name : names) {
      if (count == spellings.length) {
        spellings = Arrays.copyOf(spellings, count * 2);
      }
      spellings[count++] = dictionary.spelling(name);
    }
    closeRowsBefore(row + 1);
  }

  private void closeRowsBefore(int row) {
    if (row > ends.length) {
      ends = Arrays.copyOf(ends, row + row / 2);
    }
    while (rows < row) {
      ends[rows++] = count;
    }
  }

  /** The column, with spellings and codes numbered anew by first appearance in sorted order. */
  CategoryColumn column(RowOrder order) {
    closeRowsBefore(order.size());
    NameDictionary sorted = new NameDictionary();
    int[] renumbered = new int[dictionary.spellingCount()];
    Arrays.fill(renumbered, -1);
    int[] offsets = new int[order.size() + 1];
    int[] sortedSpellings = new int[count];
    int next = 0;
    for (int i = 0; i < order.size(); i++) {
      int row = order.row(i);
      for (int s = row == 0 ? 0 : ends[row - 1]; s < ends[row]; s++) {
        int old = spellings[s];
        if (renumbered[old] < 0) {
          renumbered[old] = sorted.spelling(dictionary.spelling(old));
        }
        sortedSpellings[next++] = renumbered[old];
      }
      offsets[i + 1] = next;
    }
    return CategoryColumn.of(sorted, offsets, sortedSpellings);
  }
}
