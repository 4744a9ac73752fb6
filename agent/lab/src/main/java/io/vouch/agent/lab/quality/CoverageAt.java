package io.vouch.agent.lab.quality;

import java.util.BitSet;

/** The share of the catalogue that somebody sees: distinct items in all first k / items. */
public record CoverageAt(int k) {
  /**
   * @param slates item indexes, best first, one slate per person
   * @param items the number of items in the catalogue
   */
  public double of(int[][] slates, int items) {
    BitSet seen = new BitSet(items);
    for (int[] slate : slates) {
      for (int i = 0; i < Math.min(k, slate.length); i++) {
        seen.set(slate[i] < 0 ? ~slate[i] : slate[i]);
      }
    }
    return items == 0 ? 0 : (double) seen.cardinality() / items;
  }
}
