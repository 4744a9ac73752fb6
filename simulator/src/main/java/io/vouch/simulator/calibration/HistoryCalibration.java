package io.vouch.simulator.calibration;

import io.vouch.messages.Messages;
import io.vouch.simulator.fidelity.ChoiceContest;
import io.vouch.simulator.fidelity.Distances;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.HeldOutComparison;
import io.vouch.simulator.fidelity.HeldOutComparison.Control;
import io.vouch.simulator.fidelity.HeldOutComparison.Measure;
import io.vouch.simulator.fidelity.HeldOutSplit;
import io.vouch.simulator.fidelity.HistoryMeasures;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.fitting.FittedSetting;
import io.vouch.simulator.fitting.JointMoments;
import io.vouch.simulator.fitting.SimulatedLogs;
import io.vouch.simulator.fitting.SimulatedMoment.Target;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.logs.HistoryLog;
import io.vouch.simulator.logs.HistoryLog.History;
import io.vouch.simulator.logs.MovieLensFiles;
import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import io.vouch.tools.statistics.Bootstrap;
import io.vouch.tools.statistics.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What histories tell: how unequal items are and how much people differ in taste. Of everybody
 * twenty interactions are drawn, because both figures depend on how many there are. Fitted on every
 * second person in the earlier half of the interactions; the others are held out, in the same time
 * and in the later one.
 */
final class HistoryCalibration implements LogCalibration {
  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

  private static final int SAMPLE = 20;
  private static final int FEWEST_PEOPLE = 30;
  private static final int USERS = 2_000;
  private static final int RESAMPLES = 40;
  private static final long RESAMPLING_SEED = 3;
  private static final int ADJUSTMENTS = 5;
  private static final double SAME_RATE = 0.02;
  private static final JointMoments.Range QUALITY =
      new JointMoments.Range(Setting.QUALITY_SD, 0.02, 5);
  private static final JointMoments.Range TASTE =
      new JointMoments.Range(Setting.TASTE_SCALE, 0.05, 10);
  private static final double ACTIVITY_GATE = 0.05;

  private final HistoryLog all;
  private final int cut;
  private final HistoryLog fitting;
  private final HistoryMeasures measures;
  private final DataDescription data;

  HistoryCalibration(HistoryLog all, DataDescription data) {
    this.all = all;
    this.cut = all.median();
    this.fitting = all.half(0).before(cut);
    this.measures = new HistoryMeasures(all.items(), all.topics());
    this.data = data;
  }

  static HistoryCalibration read(Path folder) {
    MovieLensFiles files = new MovieLensFiles(folder);
    return new HistoryCalibration(
        files.log(),
        new DataDescription(
            "movielens",
            DataDescription.digests(folder, files.paths()),
            files.rows(),
            files.from(),
            files.to(),
            SAY.historySplit()));
  }

  @Override
  public DataDescription data() {
    return data;
  }

  @Override
  public FittedWorld fit(Consumer<String> progress) {
    List<History> half = fitting.sampled(SAMPLE, 1).people();
    LogCalibration.requireEnough(SAY.peopleForFitting(SAMPLE), half.size(), FEWEST_PEOPLE);
    List<Target> targets =
        List.of(target(half, measures::gini), target(half, measures::withinOverBetween));
    WorldParameters start =
        WorldParameters.standard()
            .with(Setting.ITEMS, all.items())
            .with(Setting.TOPICS, all.topics());
    double usual = clicksPerUser(start);
    progress.accept(SAY.fittingQualityAndTaste());
    JointMoments moments =
        new JointMoments(QUALITY, TASTE, world -> figures(asActive(world, usual), half.size()));
    JointMoments.Solution found = moments.meet(targets, start, progress);
    List<FittedSetting> estimates = estimates(found, half.size());
    WorldParameters world =
        asActive(
            start
                .with(Setting.QUALITY_SD, estimates.get(0).value())
                .with(Setting.TASTE_SCALE, estimates.get(1).value()),
            usual);
    return new FittedWorld(
        world,
        estimates,
        residuals(found.reached(), targets),
        List.of(
            SAY.itemsAndTopicsAreTheDatas(),
            SAY.oneGenreCounts(),
            SAY.noChoiceWasMoved(),
            SAY.interactionsAgainstClicks()));
  }

  private static List<FittedSetting> estimates(JointMoments.Solution found, int people) {
    List<Setting> settings = List.of(Setting.QUALITY_SD, Setting.TASTE_SCALE);
    List<FittedSetting> estimates = new ArrayList<>();
    for (int n = 0; n < settings.size(); n++) {
      estimates.add(
          FittedSetting.of(
              settings.get(n),
              found.settings()[n],
              found.standardErrors()[n],
              people,
              SAY.simulatedMoments()));
    }
    return estimates;
  }

  private static List<Residual> residuals(double[] reached, List<Target> targets) {
    List<Residual> residuals = new ArrayList<>();
    List<String> figures = List.of(SAY.giniOfInteractions(), SAY.distanceOfTopics());
    for (int n = 0; n < figures.size(); n++) {
      Target target = targets.get(n);
      residuals.add(
          new Residual(figures.get(n), target.value(), reached[n], JointMoments.tolerance(target)));
    }
    return residuals;
  }

  /** Both figures; of nobody if too few users clicked often enough, which is no solution. */
  private double[] figures(WorldParameters world, int people) {
    List<History> simulated = simulated(world, people, 1);
    return simulated.size() < FEWEST_PEOPLE
        ? new double[] {1, 0}
        : new double[] {measures.gini(simulated), measures.withinOverBetween(simulated)};
  }

  /** The world in which users click as often as usual: clicks fall with e^(−no-choice), nearly. */
  private static WorldParameters asActive(WorldParameters of, double usual) {
    WorldParameters world = of;
    double ratio = clicksPerUser(world) / usual;
    for (int n = 0; n < ADJUSTMENTS && Math.abs(Math.log(ratio)) > SAME_RATE; n++) {
      double moved = world.get(Setting.NO_CHOICE) + Math.log(Math.max(ratio, 1e-3));
      world = world.with(Setting.NO_CHOICE, Math.max(-20, Math.min(20, moved)));
      ratio = clicksPerUser(world) / usual;
    }
    return world;
  }

  private static double clicksPerUser(WorldParameters world) {
    return (double) SimulatedLogs.histories(world, USERS, 1, 1).interactions() / USERS;
  }

  private static Target target(List<History> people, ToDoubleFunction<List<History>> figure) {
    double value = figure.applyAsDouble(people);
    Sample drawn =
        Bootstrap.distribution(
            RESAMPLES,
            RESAMPLING_SEED,
            (random, n) -> figure.applyAsDouble(Bootstrap.resample(people, random)));
    double error = Math.sqrt(drawn.ownVariance());
    return new Target(value, error, people.size());
  }

  private static List<History> simulated(WorldParameters world, int people, long seed) {
    return SimulatedLogs.histories(world, USERS, SAMPLE, seed)
        .sampled(SAMPLE, seed)
        .first(people)
        .people();
  }

  @Override
  public List<FidelityRow> fidelity(WorldParameters world, Seeds seeds, Consumer<String> progress) {
    List<HistoryLog> runs = new ArrayList<>();
    for (long seed : seeds.all()) {
      progress.accept(SAY.simulatingSeed(seed));
      runs.add(SimulatedLogs.histories(world, USERS, SAMPLE, seed));
    }
    progress.accept("comparing …");
    List<FidelityRow> rows = new ArrayList<>();
    rows.addAll(historyRows(HeldOutSplit.people(), all.half(1).before(cut), runs));
    rows.addAll(historyRows(HeldOutSplit.later(), all.half(1).from(cut), runs));
    progress.accept(SAY.predictingChoices());
    rows.addAll(new ChoiceContest(TakenLog.of(all), cut).rows());
    return rows;
  }

  /** The rows of one split; all samples are cut to the same number of people. */
  private List<FidelityRow> historyRows(String split, HistoryLog window, List<HistoryLog> runs) {
    HistoryLog others = fitting.sampled(SAMPLE, 1);
    HistoryLog enough = window.sampled(SAMPLE, 1);
    int size = Math.min(enough.people().size(), others.people().size());
    if (size < FEWEST_PEOPLE) {
      return List.of();
    }
    HistoryLog heldOut = enough.first(size);
    HeldOutComparison<History> people =
        new HeldOutComparison<>(
            split,
            heldOut.people(),
            others.first(size).people(),
            runs.stream().map(run -> run.sampled(SAMPLE, 1).first(size).people()).toList());
    Control<History> uniform = new Control<>(SAY.itemsAtRandom(), heldOut.uniform(4).people());
    Control<History> shuffled =
        new Control<>(SAY.interactionsShuffled(), heldOut.shuffled(4).people());
    List<FidelityRow> rows = new ArrayList<>();
    rows.add(people.row(measures.concentration(), uniform));
    rows.add(people.row(measures.top(), uniform));
    rows.add(people.row(measures.tastes(), shuffled));
    rows.add(people.row(HistoryMeasures.drift(), shuffled));
    rows.add(people.row(measures.verdicts(), uniform));
    rows.add(activity(split, window, runs));
    rows.add(people.row(measures.discriminability(), uniform).asScore());
    return rows;
  }

  private FidelityRow activity(String split, HistoryLog window, List<HistoryLog> runs) {
    List<Double> heldOut = sizes(window);
    double mean = Sample.of(heldOut).mean();
    return new HeldOutComparison<>(
            split, heldOut, sizes(fitting), runs.stream().map(run -> sizes(run)).toList())
        .row(
            new Measure<>(
                "activity",
                SAY.interactionsPerPerson(),
                ACTIVITY_GATE,
                sample -> Sample.of(sample).mean(),
                Distances::ks),
            new Control<>(SAY.everybodyTheMean(), heldOut.stream().map(size -> mean).toList()));
  }

  private static List<Double> sizes(HistoryLog log) {
    return log.people().stream()
        .map(history -> (double) history.size())
        .filter(size -> size >= SAMPLE)
        .toList();
  }

  @Override
  public List<MissingRow> missing() {
    return List.of(
        new MissingRow("marginal", SAY.sessionsVisitsDwell(), SAY.ratingsAreTypedInLater()),
        new MissingRow("popularity", SAY.slopeOnExposure(), SAY.shownIsUnknown()),
        new MissingRow("position", SAY.clickRateBySlot(), SAY.ratingsHaveNoSlots()),
        new MissingRow("activity", SAY.shareOfPositive(), SAY.seenAndNotRated()),
        new MissingRow("dynamics", SAY.leavingAfterMisses(), SAY.leavingIsUnknown()),
        new MissingRow("counterfactual", SAY.underAnotherPolicy(), SAY.ratingsOfNoPolicy()),
        new MissingRow("decision", SAY.orderOfPolicies(), SAY.ratingsOfNoPolicy()));
  }

  @Override
  public List<String> limits() {
    return List.of(
        SAY.historyPriors(), SAY.historyAppeal(), SAY.historyStars(), SAY.historyActivity());
  }
}
