package io.vouch.simulator.calibration;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The kinds of logs a world can be fitted on. */
public enum LogKind {
  /** Randomised exposures and clicks, as the Open Bandit Dataset has them. */
  OPEN_BANDIT("open-bandit"),
  /** Receipt lines, as the Complete Journey has them. */
  COMPLETE_JOURNEY("complete-journey"),
  /** Ratings, in either layout of MovieLens. */
  MOVIELENS("movielens");

  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);
  private final String key;

  LogKind(String key) {
    this.key = key;
  }

  /** The name on the command line and on cards. */
  public String key() {
    return key;
  }

  /** Which files a folder of this kind holds. */
  public String files() {
    return SAY.filesOf(this);
  }

  /**
   * The kind of this name.
   *
   * @throws VouchException if there is none
   */
  public static LogKind named(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key.equals(key))
        .findFirst()
        .orElseThrow(
            () -> new VouchException(ErrorCode.INVALID_REQUEST, SAY.kindUnknown(key, keys())));
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(LogKind::key).toList();
  }

  LogCalibration read(Path folder) {
    return switch (this) {
      case OPEN_BANDIT -> ExposureCalibration.read(folder);
      case COMPLETE_JOURNEY -> PurchaseCalibration.read(folder);
      case MOVIELENS -> HistoryCalibration.read(folder);
    };
  }
}
