package io.vouch.tools.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.tuning.Uplift;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a platform may know of a window that has ended: counts per arm, the control first.
 *
 * <p>An uplift is the change of one arm against the first. A metric whose uplift cannot be told (no
 * orders in control, a single person) is left out of the uplifts, never guessed.
 */
public record WindowReport(
    WindowId window, long startMillis, long endMillis, List<ArmOutcome> arms) {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  public WindowReport {
    arms = List.copyOf(arms);
    if (arms.isEmpty()) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.reportWithoutArm(window));
    }
  }

  public ArmOutcome control() {
    return arms.get(0);
  }

  /**
   * The outcome of an arm.
   *
   * @throws VouchException NOT_FOUND if the window had none of that name
   */
  public ArmOutcome arm(String name) {
    return arms.stream()
        .filter(arm -> arm.arm().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.NOT_FOUND,
                SAY.armUnknown(window, name, arms.stream().map(ArmOutcome::arm).toList())));
  }

  /** The uplifts of an arm by metric, as far as they can be told. */
  public SortedMap<String, Uplift> uplifts(String arm) {
    Map<String, RatioTally> base = control().tallyByMetric();
    SortedMap<String, Uplift> uplifts = new TreeMap<>();
    arm(arm)
        .tallyByMetric()
        .forEach((metric, tally) ->
            tally
                .upliftOver(base.getOrDefault(metric, RatioTally.EMPTY))
                .ifPresent(uplift -> uplifts.put(metric, uplift)));
    return uplifts;
  }
}
