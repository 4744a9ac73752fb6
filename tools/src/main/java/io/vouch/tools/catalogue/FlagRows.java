package io.vouch.tools.catalogue;

import java.util.BitSet;
import org.roaringbitmap.RoaringBitmap;

/** The flags of one field by row, while items are added. */
final class FlagRows {
  private final BitSet set = new BitSet();
  private final BitSet present = new BitSet();

  /** Puts a flag at a row; rows left out have none. */
  void put(int row, boolean flag) {
    present.set(row);
    set.set(row, flag);
  }

  FlagColumn column(RowOrder order) {
    RoaringBitmap setItems = new RoaringBitmap();
    RoaringBitmap presentItems = new RoaringBitmap();
    for (int i = 0; i < order.size(); i++) {
      int row = order.row(i);
      if (present.get(row)) {
        presentItems.add(i);
      }
      if (set.get(row)) {
        setItems.add(i);
      }
    }
    setItems.runOptimize();
    presentItems.runOptimize();
    return new FlagColumn(setItems, presentItems);
  }
}
