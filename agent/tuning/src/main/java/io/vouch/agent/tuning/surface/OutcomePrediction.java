package io.vouch.agent.tuning.surface;

import java.util.List;

/**
 * How the platform's own predictions add up to an online metric: the sum of predicted factors, over
 * another sum where the metric is a ratio. Empty sums predict nothing.
 *
 * @param numerators names of factors that are predictions, such as pCTR · pCVR · price
 * @param denominators empty for a metric per person
 */
public record OutcomePrediction(List<String> numerators, List<String> denominators) {
  /** Of a metric that no factor predicts. */
  public static final OutcomePrediction NONE = new OutcomePrediction(List.of(), List.of());

  public OutcomePrediction {
    numerators = List.copyOf(numerators);
    denominators = List.copyOf(denominators);
  }
}
