package io.vouch.simulator.calibration;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.StoredCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.nio.file.Path;

/** The kinds of logs a world can be fitted on. */
public enum LogKind implements StoredCode {
  /** Randomised exposures and clicks, as the Open Bandit Dataset has them. */
  OPEN_BANDIT,
  /** Receipt lines, as the Complete Journey has them. */
  COMPLETE_JOURNEY,
  /** Ratings, in either layout of MovieLens. */
  MOVIELENS;

  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

  /** The name on the command line and on cards. */
  @Override
  public String code() {
    return StoredCode.super.code().replace('_', '-');
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
  public static LogKind named(String code) {
    return StoredCode.find(LogKind.class, code)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.INVALID_REQUEST, SAY.kindUnknown(code, StoredCode.codes(LogKind.class))));
  }

  LogCalibration read(Path folder) {
    return switch (this) {
      case OPEN_BANDIT -> ExposureCalibration.read(folder);
      case COMPLETE_JOURNEY -> PurchaseCalibration.read(folder);
      case MOVIELENS -> HistoryCalibration.read(folder);
    };
  }
}
