package io.vouch.agent.evaluation.tuner;

import java.util.List;

/**
 * How the arms did, in simulated markets.
 *
 * @param failures studies that broke off, one sentence each; their windows are not counted
 */
public record TunerReport(
    boolean isSimulated, TunerEvaluation.Size size, List<Row> rows, List<String> failures) {
  public TunerReport {
    rows = List.copyOf(rows);
    failures = List.copyOf(failures);
  }

  /**
   * One arm in one scenario; means over worlds with 95% bootstrap intervals over worlds.
   *
   * @param regret mean per window of U(oracle) − U(arm), on noise-free truth
   * @param violatingWindows share of windows in which a guardrail was truly broken
   * @param uplift mean true uplift of sales per window
   */
  public record Row(
      String arm,
      String scenario,
      Interval regret,
      Interval violatingWindows,
      Interval uplift,
      int worlds,
      int seeds) {}

  /** A mean and its 95% interval; both ends equal the mean where there is one world only. */
  public record Interval(double mean, double lower, double upper) {}
}
