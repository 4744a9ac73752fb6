package io.vouch.tools.model;

import io.vouch.domain.ItemId;
import java.util.Arrays;

/** The way from the item indexes of one catalogue version to those of another, by id. */
public final class ItemMapping {
  private final int[] oldByNew;
  private final int[] newByOld;

  /** Both arrays ascend. */
  public ItemMapping(ItemId[] oldIds, ItemId[] newIds) {
    this.oldByNew = new int[newIds.length];
    this.newByOld = new int[oldIds.length];
    Arrays.fill(newByOld, -1);
    for (int index = 0; index < newIds.length; index++) {
      int old = Math.max(-1, Arrays.binarySearch(oldIds, newIds[index]));
      oldByNew[index] = old;
      if (old >= 0) {
        newByOld[old] = index;
      }
    }
  }

  /** The number of items there are now. */
  public int count() {
    return oldByNew.length;
  }

  /** The index that an item had, or -1 if it is new. */
  public int before(int index) {
    return oldByNew[index];
  }

  /** The index that an item has now, or -1 if it is gone. */
  public int now(int oldIndex) {
    return newByOld[oldIndex];
  }

  /** The rows of a matrix, {@code width} numbers each; those of new items are zeros. */
  public float[] rows(float[] values, int width) {
    float[] mapped = new float[Math.multiplyExact(oldByNew.length, width)];
    for (int index = 0; index < oldByNew.length; index++) {
      if (oldByNew[index] >= 0) {
        System.arraycopy(values, oldByNew[index] * width, mapped, index * width, width);
      }
    }
    return mapped;
  }
}
