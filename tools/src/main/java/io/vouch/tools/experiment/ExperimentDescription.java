package io.vouch.tools.experiment;

import io.vouch.tools.requestlog.FactorLayout;
import java.util.List;

/**
 * What an experiment measures.
 *
 * @param name of the market or surface
 * @param isSimulated whether its people are simulated; every figure from it then says so
 * @param unit what is assigned to arms and counted as independent, such as {@code user}
 * @param layout the factors whose weights may be tuned
 * @param metrics what is reported for each arm
 */
public record ExperimentDescription(
    String name,
    boolean isSimulated,
    String unit,
    FactorLayout layout,
    List<OnlineMetric> metrics) {
  public ExperimentDescription {
    metrics = List.copyOf(metrics);
  }
}
