package io.vouch.simulator.calibration;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.FidelityVerdict;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.fitting.FittedSetting;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.truth.WorldParameters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A world fitted on real data, and how far it may be trusted.
 *
 * @param kind of the log
 * @param choiceModel by which users chose while fitting
 * @param parameters every setting that differs from its default, by key
 * @param estimates the settings that were fitted
 * @param converged whether every figure that had to be met by simulation was met; a world that did
 *     not converge is not to be used
 * @param residuals those figures
 * @param assumptions the settings that were set for another reason, in words
 * @param data what was read
 * @param seed first seed of the simulated data
 * @param seeds how many seeds
 * @param fittedOn day, ISO
 * @param fidelity the table, on held-out data
 * @param missing figures of the table that such data cannot give
 * @param mayBeUsedFor what passed its gate
 * @param notToBeUsedFor what failed it or could not be tested, and what such data cannot show
 */
public record SimulatorCard(
    LogKind kind,
    String choiceModel,
    Map<String, Double> parameters,
    List<FittedSetting> estimates,
    boolean converged,
    List<Residual> residuals,
    List<String> assumptions,
    DataDescription data,
    long seed,
    int seeds,
    String fittedOn,
    List<FidelityRow> fidelity,
    List<MissingRow> missing,
    List<String> mayBeUsedFor,
    List<String> notToBeUsedFor) {
  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

  public SimulatorCard {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    estimates = List.copyOf(estimates);
    residuals = List.copyOf(residuals);
    assumptions = List.copyOf(assumptions);
    fidelity = List.copyOf(fidelity);
    missing = List.copyOf(missing);
    mayBeUsedFor = List.copyOf(mayBeUsedFor);
    notToBeUsedFor = List.copyOf(notToBeUsedFor);
  }

  /** Whether every row of the table passes its gate. */
  public boolean allPass() {
    return fidelity.stream().allMatch(row -> row.verdict() == FidelityVerdict.PASSES);
  }

  /**
   * Refuses a world whose fit did not converge.
   *
   * @throws VouchException CONFIGURATION, unless somebody asked for it all the same
   */
  public void requireConverged(boolean allTheSame) {
    if (!converged && !allTheSame) {
      throw new VouchException(
          ErrorCode.CONFIGURATION,
          SAY.worldNotConverged(
              kind.code(),
              residuals.stream()
                  .filter(residual -> !residual.met())
                  .map(Residual::figure)
                  .collect(Collectors.joining("; "))));
    }
  }

  WorldParameters world() {
    return WorldParameters.standard().with(parameters);
  }
}
