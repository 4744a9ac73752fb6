package io.vouch.simulator.calibration;

import io.vouch.messages.Messages;
import io.vouch.simulator.fidelity.ClickContest;
import io.vouch.simulator.fidelity.Distances;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.HeldOutComparison;
import io.vouch.simulator.fidelity.HeldOutComparison.Control;
import io.vouch.simulator.fidelity.HeldOutComparison.Measure;
import io.vouch.simulator.fidelity.HeldOutSplit;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.fidelity.PolicyOrder;
import io.vouch.simulator.fidelity.PolicyTransfer;
import io.vouch.simulator.fitting.ExaminationFit;
import io.vouch.simulator.fitting.FittedSetting;
import io.vouch.simulator.fitting.SimulatedLogs;
import io.vouch.simulator.fitting.SimulatedMoment;
import io.vouch.simulator.fitting.SimulatedMoment.Target;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.ExposureLog.Round;
import io.vouch.simulator.logs.OpenBanditFiles;
import io.vouch.simulator.logs.Viewers;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What randomised exposures tell: the click rate, and what the slot does to it. Fitted on the
 * earlier half, compared with the later one.
 */
final class ExposureCalibration implements LogCalibration {
  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

  /** A click rate within this share of the real one counts as met. */
  private static final double RATE_TOLERANCE = 0.02;

  private static final int FEWEST_CLICKS = 10;
  private static final int USERS = 3_000;
  private static final double MOST_RATIO = Math.log(1.25);
  private static final double LEAST_NO_CHOICE = -3;
  private static final double MOST_NO_CHOICE = 14;

  private final ExposureLog random;
  private final Viewers viewers;
  private final List<Round> otherPolicy;
  private final DataDescription data;

  ExposureCalibration(
      ExposureLog random, Viewers viewers, List<Round> otherPolicy, DataDescription data) {
    this.random = random;
    this.viewers = viewers;
    this.otherPolicy = List.copyOf(otherPolicy);
    this.data = data;
  }

  static ExposureCalibration read(Path folder) {
    OpenBanditFiles randomised = new OpenBanditFiles(folder, "random");
    int[] items = randomised.items();
    ExposureLog log = randomised.log(items);
    randomised.requireRandomised();
    OpenBanditFiles other = new OpenBanditFiles(folder, "bts");
    List<Path> files = new ArrayList<>(randomised.paths());
    files.addAll(other.paths());
    return new ExposureCalibration(
        log,
        randomised.viewers(),
        other.isEmpty() ? List.of() : other.log(items).rounds(),
        new DataDescription(
            "open-bandit",
            DataDescription.digests(folder, files),
            log.rounds().size(),
            randomised.from(),
            randomised.to(),
            SAY.exposureSplit()));
  }

  @Override
  public DataDescription data() {
    return data;
  }

  @Override
  public FittedWorld fit(Consumer<String> progress) {
    ExposureLog earlier = random.earlier();
    LogCalibration.requireEnough(
        SAY.clicksForFitting(),
        earlier.rounds().stream().filter(Round::clicked).count(),
        FEWEST_CLICKS);
    progress.accept(SAY.fittingPositionSlope(earlier.rounds().size()));
    FittedSetting slope = ExaminationFit.of(earlier);
    WorldParameters world =
        WorldParameters.standard()
            .with(Setting.ITEMS, Math.max(Setting.ITEMS.least(), random.items()))
            .with(Setting.POSITION_SLOPE, slope.value())
            .with(Setting.POSITION_SLOPE_SPREAD, 0);
    progress.accept(SAY.fittingNothing());
    FittedSetting nothing = noChoice(earlier, world);
    WorldParameters fitted = world.with(Setting.NO_CHOICE, nothing.value());
    return new FittedWorld(
        fitted,
        List.of(slope, nothing),
        List.of(clickRate(earlier, fitted)),
        List.of(SAY.itemsAreTheLogs(), SAY.noUsersNoSlopeSpread()));
  }

  private Residual clickRate(ExposureLog earlier, WorldParameters fitted) {
    double rate = ExposureLog.clickRate(earlier.rounds());
    double error = Math.sqrt(rate * (1 - rate) / earlier.rounds().size());
    return new Residual(
        SAY.clickRateOnRandomSlates(),
        rate,
        ExposureLog.clickRate(simulated(fitted, 1)),
        Math.max(RATE_TOLERANCE * rate, error));
  }

  private FittedSetting noChoice(ExposureLog earlier, WorldParameters world) {
    double rate = ExposureLog.clickRate(earlier.rounds());
    int rounds = earlier.rounds().size();
    double error = Math.sqrt(rate * (1 - rate) / rounds);
    SimulatedMoment moment =
        new SimulatedMoment(
            Setting.NO_CHOICE,
            LEAST_NO_CHOICE,
            MOST_NO_CHOICE,
            at -> ExposureLog.clickRate(simulated(at, 1)));
    return moment.meet(new Target(rate, error, rounds), world, SAY.simulatedClickRate());
  }

  @Override
  public List<FidelityRow> fidelity(WorldParameters world, Seeds seeds, Consumer<String> progress) {
    List<Round> heldOut = random.later().rounds();
    List<List<Round>> runs = new ArrayList<>();
    for (long seed : seeds.all()) {
      progress.accept(SAY.simulatingSeed(seed));
      List<Round> run = simulated(world, seed);
      runs.add(run.subList(0, Math.min(run.size(), heldOut.size())));
    }
    progress.accept("comparing …");
    HeldOutComparison<Round> comparison =
        new HeldOutComparison<>(HeldOutSplit.time(), heldOut, random.earlier().rounds(), runs);
    WorldParameters prior =
        WorldParameters.standard()
            .with(Setting.ITEMS, Math.max(Setting.ITEMS.least(), random.items()));
    List<FidelityRow> rows = new ArrayList<>();
    rows.add(
        comparison.row(
            new Measure<>(
                "activity",
                SAY.clickRateLogRatio(),
                MOST_RATIO,
                ExposureLog::clickRate,
                (run, real) ->
                    Math.abs(Math.log(ExposureLog.clickRate(run) / ExposureLog.clickRate(real)))),
            new Control<>("uncalibrated world", simulated(prior, 1))));
    rows.add(
        comparison.row(
            new Measure<>(
                "position",
                SAY.clickRateBySlotError(),
                0.05,
                sample -> slotRates(sample)[random.slots() - 1],
                this::worstSlot),
            new Control<>(SAY.clicksShuffled(), ExposureLog.shuffled(heldOut, 7))));
    rows.add(
        comparison.row(
            Measure.relative("popularity", SAY.giniOfClicks(), 0.1, this::gini),
            new Control<>(SAY.clicksShuffled(), ExposureLog.shuffled(heldOut, 8))));
    if (!otherPolicy.isEmpty()) {
      rows.add(new PolicyTransfer(random, otherPolicy).row());
    }
    rows.add(new ClickContest(random, viewers).row());
    progress.accept(SAY.comparingPolicies());
    rows.addAll(new PolicyOrder(random, viewers.campaign(), otherPolicy).rows(world, seeds.all()));
    return rows;
  }

  @Override
  public List<MissingRow> missing() {
    return List.of(
        new MissingRow("marginal", SAY.sessionsGapsDwell(), SAY.noUsersNoSessions()),
        new MissingRow("popularity", SAY.slopeOnExposure(), SAY.shownAsOften()),
        new MissingRow("heterogeneity", SAY.distanceWithinOverBetween(), SAY.noUsers()),
        new MissingRow("dynamics", SAY.leavingAndDrift(), SAY.noUsers()),
        new MissingRow("discriminability", SAY.aucOnTrajectories(), SAY.noTrajectories()));
  }

  @Override
  public List<String> limits() {
    return List.of(
        SAY.exposurePriors(), SAY.exposureItems(), SAY.exposureSlots(random.slots()) + " side");
  }

  private List<Round> simulated(WorldParameters world, long seed) {
    return SimulatedLogs.exposures(world, random.slots(), USERS, seed).rounds();
  }

  private double[] slotRates(List<Round> rounds) {
    double[] clicks = new double[random.slots()];
    double[] shown = new double[random.slots()];
    for (Round round : rounds) {
      shown[round.index()]++;
      clicks[round.index()] += round.clicked() ? 1 : 0;
    }
    for (int slot = 0; slot < clicks.length; slot++) {
      clicks[slot] /= Math.max(1, shown[slot]);
    }
    return clicks;
  }

  private double worstSlot(List<Round> run, List<Round> real) {
    double[] simulated = slotRates(run);
    double[] held = slotRates(real);
    double worst = 0;
    for (int slot = 0; slot < held.length; slot++) {
      worst = Math.max(worst, Distances.relative(simulated[slot], held[slot]));
    }
    return worst;
  }

  private double gini(List<Round> rounds) {
    long[] clicks = new long[random.items()];
    for (Round round : rounds) {
      if (round.item() < clicks.length) {
        clicks[round.item()] += round.clicked() ? 1 : 0;
      }
    }
    return Distances.gini(clicks);
  }
}
