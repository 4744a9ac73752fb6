package io.vouch.agent.lab.tuner;

import java.util.List;

/**
 * What one arm did in one world with one seed of chance, on noise-free truth.
 *
 * @param horizons after 12 and after 30 windows, or after all where there are fewer
 * @param seven what the first seven windows led to
 */
record RunFigures(String arm, List<Horizon> horizons, Seven seven) {
  /**
   * The first so many windows.
   *
   * @param regret mean of U(oracle) − U(arm), at least 0 in each window
   * @param violating share of windows in which a guardrail was truly broken
   * @param uplift mean true uplift of sales
   * @param worst the largest breach of any guardrail
   * @param variation mean length of a step between windows, in logarithms of multipliers, per
   *     parameter
   * @param reversals share of steps of a parameter that go back on its step before
   * @param toHalf the first window of two in a row with half of the oracle's utility and nothing
   *     broken; one more than there are windows if there is none
   * @param toMost the same with 80%
   */
  record Horizon(
      int windows,
      double regret,
      double violating,
      double uplift,
      double worst,
      double variation,
      double reversals,
      int toHalf,
      int toMost) {}

  /**
   * A study of seven windows and what fresh windows say of the one that looked best.
   *
   * @param isPicked whether any looked good enough to be confirmed
   * @param isConfirmed whether fresh windows did
   * @param isGood whether it truly raises sales and breaks nothing
   * @param uplift the true uplift of what was picked, 0 if nothing was
   */
  record Seven(boolean isPicked, boolean isConfirmed, boolean isGood, double uplift) {}
}
