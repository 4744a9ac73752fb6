package io.vouch.simulator.experiment;

/** The people of a market as a whole: what they bring in expectation under any weights. */
interface VisitPopulation {
  /** The kinds of visits in the window that starts then. */
  Visit[] visits(long startMillis);

  /** What one person brings in the window that starts then. */
  Moments moments(double[] weights, long startMillis);

  /** The mean of {@link #moments}, for less. */
  double[] mean(double[] weights, long startMillis);

  /** The population of those settings. */
  static VisitPopulation of(MarketSettings settings, int kinds) {
    Crowd crowd = new Crowd(settings, kinds);
    return settings.traits().isLinearTransfer() ? new LinearCrowd(settings, crowd) : crowd;
  }
}
