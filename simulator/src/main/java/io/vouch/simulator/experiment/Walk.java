package io.vouch.simulator.experiment;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import java.util.Arrays;

/**
 * How a person goes through a page, from the top: look, click or not, order or not, go on or not.
 *
 * <p>One code for both ways: sampled, every step happens or not; expected, every step has its
 * probability and the same sums are expectations, exactly, given the same paused advertisers. A
 * page is ranked once and then walked as often as one likes. Reused from visit to visit by one
 * thread.
 */
final class Walk {
  private static final int PAGE = 20;
  private static final double GO_ON = 0.95;
  private static final double AD_ANNOYANCE = 0.06;
  private static final double RESERVE = 0.05;
  private static final float BASKET_DEVIATION = 0.5f;

  private static final int GMV = 0;
  private static final int ORDERS = 1;
  private static final int AD_REVENUE = 2;
  private static final int AD_VALUE = 3;
  private static final int ORGANIC_CLICKS = 4;
  private static final int CLICKS = 5;
  private static final int AD_LOAD = 6;

  /** Numerators and denominators, as in {@link MarketLayout#METRICS}. */
  final double[] x = new double[MarketLayout.METRICS.size()];

  final double[] y = new double[MarketLayout.METRICS.size()];

  /** What each candidate's advertiser pays for this visit, in €. */
  final double[] paid = new double[Visit.CANDIDATES];

  private final Inventory inventory;
  private final double[] scores = new double[Visit.CANDIDATES];
  private final int[] order = new int[Visit.CANDIDATES];
  private int count;
  private boolean isSampled;
  private long key;

  Walk(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Walks the ranked page in expectation. */
  void expect(Visit visit) {
    isSampled = false;
    go(visit);
  }

  /** Walks it once, by the random numbers of that key. */
  void sample(Visit visit, long chanceKey) {
    isSampled = true;
    key = chanceKey;
    go(visit);
  }

  private void go(Visit visit) {
    Arrays.fill(x, 0);
    Arrays.fill(y, 1);
    Arrays.fill(paid, 0);
    y[AD_VALUE] = 0;
    y[AD_LOAD] = 0;
    double here = 1;
    for (int position = 0; position < Math.min(PAGE, count) && here > 0; position++) {
      here *= look(visit, position, here);
    }
  }

  /** The chance to go on to the next position. */
  private double look(Visit visit, int position, double here) {
    int i = order[position];
    boolean isAd = visit.advertised[i];
    double clicked = happens(Purpose.CHOICE, i, visit.clickChance[i]);
    double bought = clicked * happens(Purpose.BUY, i, visit.orderChance[i]);
    double sales = bought * basket(visit, i);
    y[AD_LOAD] += here;
    x[GMV] += here * sales;
    x[ORDERS] += here * bought;
    x[CLICKS] += here * clicked;
    if (isAd) {
      double charge = here * clicked * price(visit, position);
      paid[i] = charge;
      x[AD_REVENUE] += charge;
      x[AD_VALUE] += here * sales;
      y[AD_VALUE] += charge;
      x[AD_LOAD] += here;
    } else {
      x[ORGANIC_CLICKS] += here * clicked;
    }
    double goOn = isAd ? GO_ON - AD_ANNOYANCE : GO_ON;
    return (1 - bought) * happens(Purpose.EXAMINE, i, goOn);
  }

  private double happens(Purpose purpose, int slot, double chance) {
    if (!isSampled) {
      return chance;
    }
    return Chance.uniform(key, purpose, slot) < chance ? 1 : 0;
  }

  /** In €; log-normal around the item's price, with mean 1 times it. */
  private double basket(Visit visit, int i) {
    double price = inventory.price[visit.item[i]];
    if (!isSampled) {
      return price;
    }
    float size = BASKET_DEVIATION * Chance.bell(key, Purpose.CART, i);
    return price * Elementary.exp(size - BASKET_DEVIATION * BASKET_DEVIATION / 2);
  }

  /** The least that still beats the next advertisement below, per click. */
  private double price(Visit visit, int position) {
    int i = order[position];
    double next = 0;
    for (int below = position + 1; below < count && next == 0; below++) {
      int other = order[below];
      next = inventory.bid[visit.item[other]] * visit.predictedClick[other];
    }
    double enough = Math.max(RESERVE, next / visit.predictedClick[i]);
    return Math.min(inventory.bid[visit.item[i]], enough);
  }

  /** Ranks the visit's candidates, without advertisers who pause. */
  void rank(Visit visit, double[] weights, boolean[] paused) {
    Arrays.fill(scores, 0);
    for (int column = 0; column < weights.length; column++) {
      add(weights[column], visit.factors[column]);
    }
    count = 0;
    for (int i = 0; i < Visit.CANDIDATES; i++) {
      if (!paused[visit.item[i]]) {
        insert(i, count++);
      }
    }
  }

  /** A loop of its own, simple enough for the compiler to vectorise. */
  private void add(double weight, float[] factor) {
    for (int i = 0; i < Visit.CANDIDATES; i++) {
      scores[i] += weight * factor[i];
    }
  }

  /** Keeps the order sorted; equal scores by candidate. */
  private void insert(int candidate, int size) {
    double score = scores[candidate];
    int place = size;
    while (place > 0 && scores[order[place - 1]] < score) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = candidate;
  }
}
