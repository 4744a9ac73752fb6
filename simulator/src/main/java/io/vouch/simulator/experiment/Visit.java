package io.vouch.simulator.experiment;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;

/**
 * One person's visit: the candidates, what the platform predicts of them and what is true. Refilled
 * for one visit after another; used by one thread.
 */
final class Visit {
  static final int CANDIDATES = 40;
  private static final float CLICK_LOGIT = -2.0f;
  private static final float ORDER_LOGIT = -2.2f;

  /** How much prices lower orders on average, as the platform has learnt. */
  private static final float KNOWN_SENSITIVITY = 0.9f;

  final int[] item = new int[CANDIDATES];
  final boolean[] advertised = new boolean[CANDIDATES];
  final float[] clickChance = new float[CANDIDATES];
  final float[] orderChance = new float[CANDIDATES];
  final float[] predictedClick = new float[CANDIDATES];
  final float[][] factors = new float[MarketLayout.FACTORS.size()][CANDIDATES];

  /** Of this visit; what happens in it hangs on it. */
  long key;

  private final Inventory inventory;
  private final MarketTraits traits;
  private final long seed;

  Visit(Inventory inventory, MarketTraits traits, long seed) {
    this.inventory = inventory;
    this.traits = traits;
    this.seed = seed;
  }

  /** Draws the visit of a person in the window that starts then. */
  void draw(long startMillis, int person, Climate climate) {
    key = Chance.key(Chance.key(seed, startMillis), person);
    float thrift = 0.3f * Chance.normal(Chance.key(seed, person), Purpose.PARAMETER, 0);
    for (int i = 0; i < CANDIDATES; i++) {
      int drawn = Chance.below(Inventory.ITEMS, key, Purpose.LISTING, i);
      item[i] = drawn;
      advertised[i] = inventory.isAdvertised(drawn);
      float taste = 0.8f * Chance.bell(key, Purpose.PAIR, i);
      float click = CLICK_LOGIT + inventory.appeal[drawn] + taste;
      float order = ORDER_LOGIT + traits.tasteInOrders() * taste + inventory.quality[drawn];
      float price = inventory.logPrice[drawn];
      float sensitivity = climate.priceSensitivity() + thrift;
      clickChance[i] = Elementary.sigmoid(advertised[i] ? click - climate.blindness() : click);
      orderChance[i] = Elementary.sigmoid(order + climate.demand() - sensitivity * price);
      predict(i, click + climate.optimism(), order);
    }
  }

  private void predict(int i, float clickLogit, float orderLogit) {
    int drawn = item[i];
    float price = inventory.logPrice[drawn];
    float clickError = traits.clickError() * Chance.bell(key, Purpose.PREDICTION, 2 * i);
    float orderError = traits.orderError() * Chance.bell(key, Purpose.PREDICTION, 2 * i + 1);
    float click = Elementary.sigmoid(clickLogit + clickError);
    float seen = KNOWN_SENSITIVITY - traits.blindToPrice();
    float order = click * Elementary.sigmoid(orderLogit + orderError - seen * price);
    float sales = order * Elementary.exp(price);
    boolean isAd = advertised[i];
    predictedClick[i] = click;
    factors[MarketLayout.CLICK][i] = 4 * click;
    factors[MarketLayout.ORDER_ORGANIC][i] = isAd ? 0 : 25 * order;
    factors[MarketLayout.ORDER_ADS][i] = isAd ? 25 * order : 0;
    factors[MarketLayout.GMV_ORGANIC][i] = isAd ? 0 : 20 * sales;
    factors[MarketLayout.GMV_ADS][i] = isAd ? 20 * sales : 0;
    factors[MarketLayout.ECPM][i] = 10 * inventory.bid[drawn] * click;
    factors[MarketLayout.FRESHNESS][i] = 0.3f * inventory.freshness[drawn];
  }
}
