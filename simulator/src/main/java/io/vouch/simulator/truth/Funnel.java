package io.vouch.simulator.truth;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.market.Action;
import io.vouch.simulator.market.Reaction;

/**
 * What follows a click: dwell, like or dislike, cart, purchase now or days later.
 *
 * <p>log dwell = μ + w·relish + noise. P(cart) = σ(a + b·relish + c·z), with the hidden factor z of
 * the pair that also moved the click, so clicked items convert better than unclicked ones would
 * (selection bias). P(buy | cart) = σ(a + b·relish − β·log p). At most one purchase a session; a
 * later one waits, and needs a unit in stock when its day comes.
 */
final class Funnel {
  private static final float LIKED = 1.6f;
  private static final float DISLIKED = -0.4f;

  private final UserSession session;
  private final Cohort cohort;
  private final World world;
  private final SlateAppeal appeal;
  private final Warehouse warehouse;
  private final HiddenTally hidden;
  private final float dwellMean;
  private final float dwellRelish;
  private final float dwellSd;
  private final float cartBase;
  private final float cartRelish;
  private final float cartPair;
  private final float buyBase;
  private final float buyRelish;
  private final float laterShare;
  private final int laterDays;
  private boolean bought;

  Funnel(UserSession session, SlateAppeal appeal, Warehouse warehouse, HiddenTally hidden) {
    this.session = session;
    this.cohort = session.cohort;
    this.world = session.world;
    this.appeal = appeal;
    this.warehouse = warehouse;
    this.hidden = hidden;
    WorldParameters of = world.parameters();
    this.dwellMean = of.real(Setting.DWELL_LOG_MEAN);
    this.dwellRelish = of.real(Setting.DWELL_RELISH);
    this.dwellSd = of.real(Setting.DWELL_SD);
    this.cartBase = of.real(Setting.CART_BASE);
    this.cartRelish = of.real(Setting.CART_RELISH);
    this.cartPair = of.real(Setting.CART_PAIR);
    this.buyBase = of.real(Setting.BUY_BASE);
    this.buyRelish = of.real(Setting.BUY_RELISH);
    this.laterShare = of.real(Setting.BUY_LATER_SHARE);
    this.laterDays = of.whole(Setting.BUY_LATER_DAYS);
  }

  void open() {
    bought = false;
  }

  void follow(int index, int item, float relish, Reaction reaction) {
    long key = session.slateKey;
    float noise = dwellSd * Chance.normal(key, Purpose.DWELL, index);
    reaction.click(index, Elementary.exp(dwellMean + dwellRelish * relish + noise));
    if (relish > LIKED) {
      reaction.add(index, Action.LIKE);
    } else if (relish < DISLIKED) {
      reaction.add(index, Action.DISLIKE);
    }
    float cart = cartBase + cartRelish * relish + cartPair * appeal.pair(item);
    if (!warehouse.soldOut(item)
        && Elementary.belowSigmoid(Chance.uniform(key, Purpose.CART, index), cart)) {
      reaction.add(index, Action.CART);
      decide(index, item, relish, reaction);
    }
  }

  /** Completes what waits for this day; returns the item bought, or −1. */
  int settle(int seat, int day) {
    int item = cohort.pendingItem[seat];
    if (item < 0 || cohort.pendingDay[seat] > day) {
      return -1;
    }
    cohort.pendingItem[seat] = -1;
    return take(seat, item) ? item : -1;
  }

  private void decide(int index, int item, float relish, Reaction reaction) {
    int seat = session.seat;
    float buy = buyBase + buyRelish * relish - cohort.priceSlope[seat] * world.logPrice[item];
    if (bought
        || !Elementary.belowSigmoid(Chance.uniform(session.slateKey, Purpose.BUY, index), buy)) {
      return;
    }
    bought = true;
    boolean later = Chance.uniform(session.slateKey, Purpose.DELAY, 2 * index) < laterShare;
    if (later && cohort.pendingItem[seat] < 0) {
      cohort.pendingItem[seat] = item;
      cohort.pendingDay[seat] =
          session.day
              + 1
              + Chance.below(2 * laterDays - 1, session.slateKey, Purpose.DELAY, 2 * index + 1);
    } else if (take(seat, item)) {
      reaction.add(index, Action.BUY);
    }
  }

  private boolean take(int seat, int item) {
    boolean taken = warehouse.take(item);
    if (taken
        && Chance.uniform(cohort.userKey[seat], Purpose.AWARENESS, item)
            >= cohort.awareness[seat]) {
      hidden.add(HiddenCount.INCREMENTAL_BUYS, 1);
    }
    return taken;
  }
}
