package io.vouch.tools.catalogue;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The rows in which items were added, in ascending order of their ids. */
record RowOrder(int[] rows) {
  private static final CatalogueMessages SAY = Messages.of(CatalogueMessages.class);

  /**
   * The order of these ids.
   *
   * @throws VouchException BAD_DATA if two are equal
   */
  static RowOrder of(List<ItemId> ids) {
    List<Integer> rows = new ArrayList<>(ids.size());
    for (int row = 0; row < ids.size(); row++) {
      rows.add(row);
    }
    rows.sort(Comparator.comparing(ids::get)); // linear where they come sorted, as a store's do
    for (int i = 1; i < rows.size(); i++) {
      ItemId id = ids.get(rows.get(i));
      if (id.equals(ids.get(rows.get(i - 1)))) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.itemTwice(id));
      }
    }
    return new RowOrder(rows.stream().mapToInt(Integer::intValue).toArray());
  }

  int size() {
    return rows.length;
  }

  int row(int index) {
    return rows[index];
  }

  ItemId[] sorted(List<ItemId> ids) {
    ItemId[] sorted = new ItemId[rows.length];
    Arrays.setAll(sorted, i -> ids.get(rows[i]));
    return sorted;
  }
}
