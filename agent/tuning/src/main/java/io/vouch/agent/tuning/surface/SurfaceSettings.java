package io.vouch.agent.tuning.surface;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The constants of the response surface. Set on development worlds only (docs/tuning.md).
 *
 * @param predictions by online metric
 * @param slope how much of a predicted change is expected to come true before anything is measured
 * @param slopeDeviation how far that may be wrong
 * @param factorDeviation standard deviation of the effect of each factor's change at the top
 * @param surfaceDeviation of what only the multipliers explain
 * @param length over which that changes, in logarithms of multipliers
 * @param scatter of a window beyond its standard error
 * @param memory windows after which an old measurement counts e-fold less
 * @param caution standard deviations by which guardrails are kept
 * @param curiosity standard deviations that are added to the goal
 * @param firstStep how far the first window may go, in logarithms of multipliers
 */
public record SurfaceSettings(
    Map<String, OutcomePrediction> predictions,
    double slope,
    double slopeDeviation,
    double factorDeviation,
    double surfaceDeviation,
    double length,
    double scatter,
    double memory,
    double caution,
    double curiosity,
    double firstStep) {
  public SurfaceSettings {
    predictions = Collections.unmodifiableMap(new TreeMap<>(predictions));
  }

  /** Ours. */
  public static SurfaceSettings standard(Map<String, OutcomePrediction> predictions) {
    return new SurfaceSettings(predictions, 0.75, 0.25, 0.05, 0.02, 1.0, 0.005, 80, 1.1, 0.5, 0.6);
  }

  /** The same learning from windows and multipliers alone: the ablation of everything offline. */
  public SurfaceSettings withoutOffline() {
    return new SurfaceSettings(
        Map.of(),
        0,
        slopeDeviation,
        0,
        2 * surfaceDeviation,
        length,
        scatter,
        memory,
        caution,
        curiosity,
        firstStep);
  }
}
