package io.vouch.simulator.choice;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;

/**
 * One draw of a multinomial logit with no-choice, P(i) = w_i / (w_0 + Σ w_j), w_i = e^(v_i + γ·i).
 *
 * <p>Found by rejection (von Neumann): a slot is drawn by upper bounds of the weights and kept with
 * probability weight over bound, otherwise drawn again. The result has exactly these probabilities,
 * and of ten utilities about one is needed. After {@code TRIES} rejections, or without a bound, all
 * weights are computed.
 */
final class LogitDraw {
  private static final int TRIES = 16;

  /** Bounds whose sum is beyond this are no bounds. */
  private static final float USELESS = 1e30f;

  private LogitDraw() {}

  /** Fills in upper bounds of the weights. */
  static void bounds(Appeal appeal, float[] weights) {
    float slope = appeal.positionSlope();
    for (int i = 0; i < appeal.size(); i++) {
      weights[i] = Elementary.expAtMost(appeal.utilityAtMost(i) + slope * i);
    }
  }

  /**
   * The chosen slot, or −1 for nothing.
   *
   * @param weights upper bounds; 0 for a slot that is not to be chosen
   * @param pick the number of picks before this one on the slate
   */
  static int choose(Appeal appeal, float[] weights, long key, int pick) {
    float total = sum(weights, appeal.size());
    float nothing = appeal.noChoiceWeight();
    int firstDraw = pick * (TRIES + 1);
    if (total < USELESS) {
      for (int n = 0; n < TRIES; n++) {
        long bits = Chance.bits(key, Purpose.CHOICE, firstDraw + n);
        float point = Chance.first(bits) * (nothing + total) - nothing;
        if (point < 0) {
          return -1;
        }
        int slot = find(weights, appeal.size(), point);
        if (Chance.second(bits) * weights[slot] < weight(appeal, slot)) {
          return slot;
        }
      }
    }
    return chooseExactly(appeal, weights, Chance.uniform(key, Purpose.CHOICE, firstDraw + TRIES));
  }

  private static int chooseExactly(Appeal appeal, float[] weights, float drawn) {
    float total = 0;
    for (int i = 0; i < appeal.size(); i++) {
      weights[i] = weights[i] > 0 ? weight(appeal, i) : 0;
      total += weights[i];
    }
    float nothing = appeal.noChoiceWeight();
    float point = drawn * (nothing + total) - nothing;
    return point < 0 ? -1 : find(weights, appeal.size(), point);
  }

  private static float weight(Appeal appeal, int slot) {
    return Elementary.exp(appeal.utility(slot) + appeal.positionSlope() * slot);
  }

  private static float sum(float[] weights, int size) {
    float total = 0;
    for (int i = 0; i < size; i++) {
      total += weights[i];
    }
    return total;
  }

  /** The slot whose stretch of the weights the point falls into; the last one beyond the end. */
  private static int find(float[] weights, int size, float point) {
    float left = point;
    int slot = 0;
    while (slot < size - 1 && left >= weights[slot]) {
      left -= weights[slot];
      slot++;
    }
    return slot;
  }
}
