package io.vouch.simulator.fitting;

import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.ExposureLog.Round;

/**
 * The fitted choice model at work on a log's own items: the click rate of every item in the first
 * slot, drawn to the mean by the variance between items, and the position slope.
 *
 * @param rate by item
 * @param slope γ of e^(γ·slot)
 */
@SuppressWarnings("ArrayRecordComponent")
public record ItemRates(double[] rate, double slope) {
  /** Fitted on slates that were filled at random. */
  public static ItemRates of(ExposureLog logged) {
    double slope = ExaminationFit.of(logged).value();
    double[] shown = new double[logged.items()];
    double[] clicks = new double[logged.items()];
    double looked = 0;
    for (Round round : logged.rounds()) {
      shown[round.item()] += Math.exp(slope * round.index());
      looked += Math.exp(slope * round.index());
      clicks[round.item()] += round.clicked() ? 1 : 0;
    }
    double mean = ExposureLog.clickRate(logged.rounds()) * logged.rounds().size() / looked;
    double weight = mean * mean / Math.max(variance(shown, clicks, mean), 1e-3 * mean * mean);
    double[] rate = new double[logged.items()];
    for (int item = 0; item < rate.length; item++) {
      // A gamma prior with the mean rate and the variance between items.
      rate[item] = (clicks[item] + weight) / (shown[item] + weight / mean);
    }
    return new ItemRates(rate, slope);
  }

  /** The click probability of a round. */
  public double probability(Round round) {
    return rate[round.item()] * Math.exp(slope * round.index());
  }

  /** Variance of the rate between items beyond what chance makes, by moments. */
  private static double variance(double[] shown, double[] clicks, double mean) {
    double excess = 0;
    double total = 0;
    double squares = 0;
    for (int item = 0; item < shown.length; item++) {
      double expected = shown[item] * mean;
      excess += (clicks[item] - expected) * (clicks[item] - expected) - expected;
      total += shown[item];
      squares += shown[item] * shown[item];
    }
    return total == 0 ? 0 : Math.max(0, excess / squares);
  }
}
