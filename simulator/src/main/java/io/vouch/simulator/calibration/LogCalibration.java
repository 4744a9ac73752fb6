package io.vouch.simulator.calibration;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.fitting.FittedSetting;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Fits what one kind of log can tell of a world, and compares the world with the log. */
interface LogCalibration {
  /** What was read. */
  DataDescription data();

  /** Fits on the half for fitting. */
  FittedWorld fit(Consumer<String> progress);

  /** Compares a world with the half held out. */
  List<FidelityRow> fidelity(WorldParameters world, Seeds seeds, Consumer<String> progress);

  /** The figures of the table that such data cannot give. */
  List<MissingRow> missing();

  /** What such data cannot show, whatever the figures are. */
  List<String> limits();

  /** Refuses data on which nothing can be fitted. */
  static void requireEnough(String what, long found, long needed) {
    if (found < needed) {
      throw new VouchException(
          ErrorCode.BAD_DATA, CalibrationMessages.SAY.tooFewData(found, what, needed));
    }
  }

  /**
   * A fitted world.
   *
   * @param parameters all of them
   * @param estimates those that were fitted
   * @param residuals how near the figures came that had to be met by simulation; none where the fit
   *     is a maximum of a likelihood
   * @param assumptions those that were set for another reason, in words
   */
  record FittedWorld(
      WorldParameters parameters,
      List<FittedSetting> estimates,
      List<Residual> residuals,
      List<String> assumptions) {
    public FittedWorld {
      estimates = List.copyOf(estimates);
      residuals = List.copyOf(residuals);
      assumptions = List.copyOf(assumptions);
    }

    /** Whether every figure that had to be met was met. */
    boolean converged() {
      return residuals.stream().allMatch(Residual::met);
    }
  }

  /** Seeds {@code first … first + count − 1}. */
  record Seeds(long first, int count) {
    List<Long> all() {
      return LongStream.range(first, first + count).boxed().toList();
    }
  }
}
