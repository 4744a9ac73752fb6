package io.vouch.agent.tuning.round;

import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import java.util.SortedMap;
import java.util.TreeMap;

/** Several windows of one configuration counted as one; a person's visits count as independent. */
public final class PooledWindows {
  private final SortedMap<String, RatioTally> control = new TreeMap<>();
  private final SortedMap<String, RatioTally> treatment = new TreeMap<>();

  /** Adds a window. */
  public void add(WindowReport report) {
    report
        .control()
        .tallyByMetric()
        .forEach((metric, tally) -> control.merge(metric, tally, RatioTally::plus));
    report
        .arm(WindowPlan.TREATMENT)
        .tallyByMetric()
        .forEach((metric, tally) -> treatment.merge(metric, tally, RatioTally::plus));
  }

  /** The uplifts of treatment over control, all windows together. */
  public SortedMap<String, Uplift> uplifts() {
    SortedMap<String, Uplift> uplifts = new TreeMap<>();
    treatment.forEach((metric, tally) ->
        tally
            .upliftOver(control.getOrDefault(metric, RatioTally.EMPTY))
            .ifPresent(uplift -> uplifts.put(metric, uplift)));
    return uplifts;
  }
}
