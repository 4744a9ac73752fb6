package io.vouch.tools.experiment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted for one arm of a window.
 *
 * @param arm the arm's name
 * @param configurationVersion what really ranked for it
 * @param requests how many slates it was shown
 * @param units how many units (people) it had
 * @param tallyByMetric the sums behind each metric, by its name
 */
public record ArmOutcome(
    String arm,
    String configurationVersion,
    long requests,
    long units,
    Map<String, RatioTally> tallyByMetric) {
  public ArmOutcome {
    tallyByMetric = Collections.unmodifiableMap(new TreeMap<>(tallyByMetric));
  }
}
