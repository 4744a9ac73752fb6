package io.vouch.tools.catalogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of one field by row, while items are added. */
final class TextRows {
  private @Nullable String[] texts = new @Nullable String[0];

  /** Puts a text at a row; rows left out have none. */
  void put(int row, String text) {
    if (row >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(16, row + row / 2 + 1));
    }
    texts[row] = text;
  }

  TextColumn column(RowOrder order) {
    @Nullable String[] sorted = new @Nullable String[order.size()];
    for (int i = 0; i < sorted.length; i++) {
      int row = order.row(i);
      sorted[i] = row < texts.length ? texts[row] : null;
    }
    return new TextColumn(sorted);
  }
}
