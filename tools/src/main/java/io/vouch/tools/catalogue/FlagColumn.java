package io.vouch.tools.catalogue;

import org.roaringbitmap.RoaringBitmap;

/** The yes-or-no values of one field. Immutable; nobody changes the bitmaps it hands out. */
public final class FlagColumn {
  private final RoaringBitmap set;
  private final RoaringBitmap present;

  FlagColumn(RoaringBitmap set, RoaringBitmap present) {
    this.set = set;
    this.present = present;
  }

  /** The items whose flag is true. */
  public RoaringBitmap set() {
    return set;
  }

  /** The items that have a value. */
  public RoaringBitmap present() {
    return present;
  }
}
