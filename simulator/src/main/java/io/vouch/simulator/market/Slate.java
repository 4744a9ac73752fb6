package io.vouch.simulator.market;

import java.util.Arrays;

/**
 * The ordered items that one user is shown at once. Mutable and reused, one per thread; an index is
 * 0-based, a rank would be one more.
 */
public final class Slate {
  private final int[] items;
  private final int[] adPriceCents;
  private final float[] propensities;
  private int size;
  private int sold;

  public Slate(int capacity) {
    this.items = new int[capacity];
    this.adPriceCents = new int[capacity];
    this.propensities = new float[capacity];
  }

  /** The most items it can hold. */
  public int capacity() {
    return items.length;
  }

  public void clear() {
    size = 0;
    if (sold > 0) {
      Arrays.fill(adPriceCents, 0);
      sold = 0;
    }
  }

  /** Adds an item at the end; {@code propensity} is the chance that it stood here, 0 if unknown. */
  public void add(int item, float propensity) {
    items[size] = item;
    propensities[size] = propensity;
    size++;
  }

  /** Puts an advertised item on an index that was not sold, for a price per click of 1 or more. */
  public void sponsor(int index, int item, int priceCents) {
    items[index] = item;
    adPriceCents[index] = priceCents;
    propensities[index] = 0;
    sold++;
  }

  public int size() {
    return size;
  }

  public int item(int index) {
    return items[index];
  }

  /** How many slots were sold. */
  public int sold() {
    return sold;
  }

  /** Whether the slot was sold. */
  public boolean sponsored(int index) {
    return adPriceCents[index] > 0;
  }

  /** What a click on the slot costs its advertiser, in cents; 0 for a slot that was not sold. */
  public int adPriceCents(int index) {
    return adPriceCents[index];
  }

  /** The chance that the policy put this item here, in (0, 1], or 0 if it is not known. */
  public float propensity(int index) {
    return propensities[index];
  }

  /** Whether the item already stands on the slate. */
  public boolean contains(int item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        return true;
      }
    }
    return false;
  }
}
