package io.vouch.domain.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One experiment on real people: which configuration ranks for which share of them, and when.
 *
 * @param salt what a person's id is hashed with
 * @param arms the control first; shares sum to at most 1
 * @param startMillis inclusive
 * @param endMillis exclusive
 * @param stoppedAtMillis when a person stopped it before its end, or null
 * @param loggedShare of its people whose requests are kept with their factor values, in [0, 1]
 */
public record LiveWindow(
    WindowId id,
    String salt,
    List<LiveArm> arms,
    long startMillis,
    long endMillis,
    @Nullable Long stoppedAtMillis,
    double loggedShare) {
  private static final ExperimentMessages SAY = Messages.of(ExperimentMessages.class);

  /** An experiment that keeps no requests. */
  public LiveWindow(
      WindowId id,
      String salt,
      List<LiveArm> arms,
      long startMillis,
      long endMillis,
      @Nullable Long stoppedAtMillis) {
    this(id, salt, arms, startMillis, endMillis, stoppedAtMillis, 0);
  }

  public LiveWindow {
    arms = List.copyOf(arms);
    double sum = arms.stream().mapToDouble(LiveArm::trafficShare).sum();
    long names = arms.stream().map(LiveArm::name).distinct().count();
    if (arms.size() < 2 || names < arms.size() || sum > 1 + 1e-9 || endMillis <= startMillis) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.windowMalformed(id, sum));
    }
    if (!(loggedShare >= 0 && loggedShare <= 1)) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.loggedShareOutOfRange(loggedShare, id));
    }
  }

  /**
   * One side of it.
   *
   * @param configurationVersion of the stored ranking configuration that ranks for its people
   * @param trafficShare of all people, in (0, 1]
   * @param exploration how its weights are left to chance from person to person; null where the
   *     configuration itself ranks
   */
  public record LiveArm(
      String name,
      String configurationVersion,
      double trafficShare,
      @Nullable Exploration exploration) {
    /** An arm that leaves nothing to chance. */
    public LiveArm(String name, String configurationVersion, double trafficShare) {
      this(name, configurationVersion, trafficShare, null);
    }

    public LiveArm {
      if (!(trafficShare > 0 && trafficShare <= 1)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.trafficShareOutOfRange(trafficShare, name));
      }
    }
  }

  /** When it ends, or ended. */
  public long lastMillis() {
    return stoppedAtMillis == null ? endMillis : Math.min(endMillis, stoppedAtMillis);
  }

  /** Whether it ranks for people at that time. */
  public boolean isRunning(long atMillis) {
    return startMillis <= atMillis && atMillis < lastMillis();
  }
}
