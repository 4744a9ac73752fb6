package io.vouch.simulator.experiment;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;

/** The items of the market, in columns; a pure function of the seed. Immutable. */
final class Inventory {
  static final int ITEMS = 400;
  private static final float ADVERTISED_SHARE = 0.28f;
  private static final double PRICE = 20;
  private static final long STREAM = -11;

  final float[] appeal = new float[ITEMS];
  final float[] quality = new float[ITEMS];
  final float[] logPrice = new float[ITEMS];

  /** In €. */
  final double[] price = new double[ITEMS];

  final float[] freshness = new float[ITEMS];

  /** In € per click; 0 for an organic item. */
  final float[] bid = new float[ITEMS];

  /** In € per visitor of an arm and window. */
  final float[] budget = new float[ITEMS];

  Inventory(long seed) {
    for (int item = 0; item < ITEMS; item++) {
      long key = Chance.key(Chance.key(seed, STREAM), item);
      appeal[item] = 0.5f * Chance.normal(key, Purpose.ITEM, 0);
      quality[item] = 0.5f * Chance.normal(key, Purpose.ITEM, 1);
      logPrice[item] = 0.8f * Chance.normal(key, Purpose.ITEM, 2);
      price[item] = PRICE * Elementary.exp(logPrice[item]);
      freshness[item] = Chance.uniform(key, Purpose.ITEM, 3);
      if (Chance.uniform(key, Purpose.LISTING, 0) < ADVERTISED_SHARE) {
        bid[item] = Elementary.exp(-1.1f + 0.5f * Chance.normal(key, Purpose.LISTING, 1));
        budget[item] = 0.004f * Elementary.exp(0.5f * Chance.normal(key, Purpose.LISTING, 2));
      }
    }
  }

  boolean isAdvertised(int item) {
    return bid[item] > 0;
  }
}
