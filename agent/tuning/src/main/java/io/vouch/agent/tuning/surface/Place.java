package io.vouch.agent.tuning.surface;

import java.util.SortedMap;

/**
 * A set of weights as the surface sees it.
 *
 * @param logMultipliers in the order of the study's parameters
 * @param centred the same less their mean: a common scale changes no order
 * @param factorChanges of the predicted factors at the top, in logarithms
 * @param predictedByMetric the predicted change of online metrics, in logarithms
 */
record Place(
    double[] logMultipliers,
    double[] centred,
    double[] factorChanges,
    SortedMap<String, Double> predictedByMetric) {

  double predicted(String metric) {
    return predictedByMetric.getOrDefault(metric, 0.0);
  }

  /** The point of the surface's kernel. */
  double[] point(String metric, int window) {
    double[] point = new double[2 + factorChanges.length + centred.length];
    point[0] = window;
    point[1] = predicted(metric);
    System.arraycopy(factorChanges, 0, point, 2, factorChanges.length);
    System.arraycopy(centred, 0, point, 2 + factorChanges.length, centred.length);
    return point;
  }
}
