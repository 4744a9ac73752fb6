package io.vouch.simulator.fitting;

import io.vouch.messages.Messages;
import io.vouch.simulator.logs.PriceLog;
import io.vouch.simulator.truth.Setting;

/**
 * The price slope β of sales ∝ e^(a_product − β·log price), week by week within a product.
 *
 * <p>A price is seen only in a week with a sale, so the count is Poisson given that it is at least
 * one (zero-truncated); the effect a of each product is maximised out. It is the slope of a
 * product's own price over time: promotion, display and season move with it. The world uses it
 * between items too, which is an assumption.
 */
public final class PriceFit {
  private static final FittingMessages SAY = Messages.of(FittingMessages.class);

  private static final double REACH = 12;
  private static final int HALVINGS = 40;

  private PriceFit() {}

  public static FittedSetting of(PriceLog log) {
    Likelihood.Maximum maximum = new Likelihood(point -> profile(point[0], log)).from(0.5);
    return FittedSetting.of(
        Setting.PRICE_SLOPE,
        maximum.point()[0],
        maximum.standardErrors()[0],
        log.weeks(),
        SAY.priceMethod());
  }

  private static double profile(double slope, PriceLog log) {
    double sum = 0;
    for (PriceLog.Product product : log.products()) {
      sum += best(slope, product);
    }
    return sum;
  }

  /** The log-likelihood of a product at its best effect; it is concave in the effect. */
  private static double best(double slope, PriceLog.Product product) {
    double low = -REACH;
    double high = REACH;
    for (int n = 0; n < HALVINGS; n++) {
      double middle = (low + high) / 2;
      if (excess(middle, slope, product) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double effect = (low + high) / 2;
    double sum = 0;
    for (int week = 0; week < product.sales().length; week++) {
      double log = effect - slope * product.logPrice()[week];
      sum += product.sales()[week] * log - Math.exp(log) - Math.log(-Math.expm1(-Math.exp(log)));
    }
    return sum;
  }

  /** Sales less what the effect makes one expect. */
  private static double excess(double effect, double slope, PriceLog.Product product) {
    double sum = 0;
    for (int week = 0; week < product.sales().length; week++) {
      double mean = Math.exp(effect - slope * product.logPrice()[week]);
      sum += product.sales()[week] - mean / -Math.expm1(-mean);
    }
    return sum;
  }
}
