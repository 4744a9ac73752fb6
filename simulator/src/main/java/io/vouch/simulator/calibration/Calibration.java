package io.vouch.simulator.calibration;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.calibration.LogCalibration.FittedWorld;
import io.vouch.simulator.calibration.LogCalibration.Seeds;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.FidelityVerdict;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Fits a world on a folder of real data, and checks a fitted world against one. */
public final class Calibration {
  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

  private static final String CHOICE = "position-based";

  private final LogKind kind;
  private final LogCalibration log;
  private final Seeds seeds;
  private final Consumer<String> progress;

  private Calibration(LogKind kind, LogCalibration log, Seeds seeds, Consumer<String> progress) {
    this.kind = kind;
    this.log = log;
    this.seeds = seeds;
    this.progress = progress;
  }

  /**
   * Reads the data.
   *
   * @param seeds of the simulated data, at least 1
   * @param progress is told in a line what comes next
   * @throws VouchException if the folder does not hold such data
   */
  public static Calibration read(
      LogKind kind, Path folder, SeedRange seeds, Consumer<String> progress) {
    if (!Files.isDirectory(folder)) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.folderMissing(folder, kind.files()));
    }
    if (seeds.count < 1) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.tooFewSeeds(seeds.count));
    }
    progress.accept("reading %s …".formatted(folder));
    return new Calibration(kind, kind.read(folder), new Seeds(seeds.first, seeds.count), progress);
  }

  /** The seeds {@code first … first + count − 1}. */
  public record SeedRange(long first, int count) {}

  /** What was read. */
  public DataDescription data() {
    return log.data();
  }

  /** The figures of the table that such data cannot give. */
  public List<MissingRow> missing() {
    return log.missing();
  }

  /** Fits on one half, compares with the other, and writes both on a card. */
  public SimulatorCard fit(LocalDate today) {
    FittedWorld fitted = log.fit(progress);
    List<FidelityRow> table = log.fidelity(fitted.parameters(), seeds, progress);
    return new SimulatorCard(
        kind,
        CHOICE,
        changed(fitted.parameters()),
        fitted.estimates(),
        fitted.converged(),
        fitted.residuals(),
        fitted.assumptions(),
        log.data(),
        seeds.first(),
        seeds.count(),
        today.toString(),
        table,
        missing(),
        allowed(table),
        refused(fitted, table, log.limits()));
  }

  /** Compares the world on a card with the held-out half of the data. */
  public List<FidelityRow> fidelity(SimulatorCard card) {
    if (card.kind() != kind) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST, SAY.otherKind(card.kind().code(), kind.code()));
    }
    return log.fidelity(card.world(), seeds, progress);
  }

  private static Map<String, Double> changed(WorldParameters parameters) {
    Map<String, Double> changed = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      if (parameters.get(setting) != setting.standard()) {
        changed.put(setting.key(), parameters.get(setting));
      }
    }
    return changed;
  }

  private static List<String> allowed(List<FidelityRow> table) {
    return table.stream()
        .filter(row -> row.verdict() == FidelityVerdict.PASSES)
        .map(row -> "%s: %s (%s)".formatted(row.level(), row.metric(), row.split()))
        .toList();
  }

  private static List<String> refused(
      FittedWorld fitted, List<FidelityRow> table, List<String> limits) {
    List<String> refused = new ArrayList<>();
    if (!fitted.converged()) {
      refused.add(SAY.notConvergedForNothing());
    }
    for (FidelityRow row : table) {
      if (row.verdict() != FidelityVerdict.PASSES) {
        refused.add(
            "%s: %s (%s; %s)".formatted(row.level(), row.metric(), row.split(), reason(row)));
      }
    }
    refused.addAll(limits);
    refused.add(SAY.notForRealShops());
    return refused;
  }

  private static String reason(FidelityRow row) {
    if (row.verdict() == FidelityVerdict.FAILS) {
      return SAY.fails("%.3f".formatted(row.distance()), "%.3f".formatted(row.gate()));
    }
    if (row.ceiling() > row.gate()) {
      return SAY.noPowerRealDataMiss();
    }
    return row.floor() <= row.gate() ? SAY.noPowerControlPasses() : SAY.noPowerTooFewData();
  }
}
