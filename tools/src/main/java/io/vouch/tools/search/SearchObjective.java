package io.vouch.tools.search;

import java.util.List;

/**
 * What the search maximises: {@code J(θ) = 10 · uplift(primary) − Σ_j λ_j · v_j(θ)²}.
 *
 * <p>An uplift is {@code (m(θ) − m(base)) / |m(base)|}, base being all multipliers at 1; v_j is the
 * distance of metric j's uplift from its allowed range. Source: "Let the Agent Steer" (arXiv
 * 2603.27765), §2.2.3.
 *
 * @param primary the name of the offline metric to raise
 * @param ranges the metrics that must stay within a range; the primary one may be among them
 */
public record SearchObjective(String primary, List<MetricRange> ranges) {
  /** The published factor of the primary uplift. */
  public static final double SCALE = 10;

  public SearchObjective {
    ranges = List.copyOf(ranges);
  }
}
