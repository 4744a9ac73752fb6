package io.vouch.agent.report;

/**
 * What a direction of a chart stands for.
 *
 * @param label the quantity with its unit
 * @param logarithmic equal steps are equal ratios; all figures must be above 0
 */
public record Axis(String label, boolean logarithmic) {
  /** Equal steps are equal differences. */
  public static Axis linear(String label) {
    return new Axis(label, false);
  }

  /** Equal steps are equal ratios. */
  public static Axis logarithmic(String label) {
    return new Axis(label, true);
  }
}
