package io.vouch.tools.belief;

import io.vouch.domain.tuning.TargetRange;

/**
 * What is acceptable online for one metric.
 *
 * @param metric an online metric's name
 * @param range of its uplift against control
 */
public record OnlineLimit(String metric, TargetRange range) {
  /** A guardrail: the uplift may not be below {@code min}. */
  public static OnlineLimit atLeast(String metric, double min) {
    return new OnlineLimit(metric, TargetRange.atLeast(min));
  }
}
