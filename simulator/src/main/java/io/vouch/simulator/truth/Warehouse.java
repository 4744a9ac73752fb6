package io.vouch.simulator.truth;

import io.vouch.simulator.market.Stock;
import java.util.Arrays;

/**
 * The stock of one cohort: the only thing its users contend for. Restocked every few days; a world
 * with {@code stock.units} 0 never runs out. Not thread-safe, one per thread.
 */
public final class Warehouse implements Stock {
  private static final int PLENTY = Integer.MAX_VALUE;

  private final int[] left;
  private final int units;
  private final int restockDays;

  public Warehouse(World world) {
    this.left = new int[world.items];
    this.units = world.parameters().whole(Setting.STOCK_UNITS);
    this.restockDays = world.parameters().whole(Setting.RESTOCK_DAYS);
    Arrays.fill(left, PLENTY);
  }

  /** Starts a day; the first one, and each on which a delivery comes, fills the shelves. */
  public void startDay(int day) {
    if (units > 0 && day % restockDays == 0) {
      Arrays.fill(left, units);
    }
  }

  @Override
  public int left(int item) {
    return left[item];
  }

  @Override
  public boolean limited() {
    return units > 0;
  }

  /** Takes one unit. Returns whether there was one. */
  boolean take(int item) {
    if (left[item] == 0) {
      return false;
    }
    if (units > 0) {
      left[item]--;
    }
    return true;
  }
}
