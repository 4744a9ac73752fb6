package io.vouch.simulator.calibration;

import io.vouch.simulator.calibration.Comparison.Control;
import io.vouch.simulator.calibration.Comparison.Measure;
import io.vouch.simulator.calibration.HistoryLog.History;
import io.vouch.simulator.calibration.SimulatedMoment.Target;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What histories tell: how unequal items are and how much people differ in taste. Of everybody
 * twenty interactions are drawn, because both figures depend on how many there are; people are
 * halved, one half fitted, one held out.
 */
final class HistoryCalibration implements LogCalibration {
  private static final int SAMPLE = 20;
  private static final int FEWEST_PEOPLE = 30;
  private static final int USERS = 2_000;
  private static final int RESAMPLES = 40;
  private static final int ROUNDS = 3;
  private static final double NEAR = 0.4;
  private static final double MOST_QUALITY_SD = 5;
  private static final double MOST_TASTE_SCALE = 10;
  private static final double ACTIVITY_GATE = 0.05;
  private static final String HOW = "simulated moment: ";

  /** Wider tastes and qualities must not make everybody click more. */
  private static final SimulatedMoment NOTHING =
      new SimulatedMoment(Setting.NO_CHOICE, 0, 16, HistoryCalibration::clicksPerUser);

  private final HistoryLog all;
  private final HistoryLog sampled;
  private final HistoryMeasures measures;
  private final DataDescription data;

  HistoryCalibration(HistoryLog all, DataDescription data) {
    this.all = all;
    this.sampled = all.sampled(SAMPLE, 1);
    this.measures = new HistoryMeasures(all.items(), all.topics());
    this.data = data;
  }

  static HistoryCalibration read(Path folder) {
    MovieLensFiles files = new MovieLensFiles(folder);
    return new HistoryCalibration(
        files.log(),
        new DataDescription(
            "movielens",
            DataDescription.digests(folder, files.files()),
            files.rows(),
            files.from(),
            files.to(),
            "every second person fitted, the others held out; 20 interactions drawn of each"));
  }

  @Override
  public DataDescription data() {
    return data;
  }

  @Override
  public FittedWorld fit(Consumer<String> progress) {
    List<History> half = sampled.half(0).people();
    LogCalibration.requireEnough(
        "people with %d interactions in the half for fitting".formatted(SAMPLE),
        half.size(),
        FEWEST_PEOPLE);
    Target gini = target(half, measures::gini);
    Target tastes = target(half, measures::withinOverBetween);
    WorldParameters world =
        WorldParameters.standard()
            .with(Setting.ITEMS, all.items())
            .with(Setting.TOPICS, all.topics());
    SimulatedMoment gap =
        new SimulatedMoment(
            Setting.QUALITY_SD, 0, MOST_QUALITY_SD, figure(measures::gini, half.size()));
    SimulatedMoment apart =
        new SimulatedMoment(
            Setting.TASTE_SCALE,
            0,
            MOST_TASTE_SCALE,
            figure(measures::withinOverBetween, half.size()));
    Target rate = new Target(clicksPerUser(world), 0, USERS);
    List<Estimate> estimates = List.of();
    for (int round = 1; round <= ROUNDS; round++) {
      progress.accept("utility of taking nothing, round %d of %d …".formatted(round, ROUNDS));
      world = world.with(Setting.NO_CHOICE, NOTHING.meet(rate, world, HOW).value());
      progress.accept("spread of quality, round %d of %d …".formatted(round, ROUNDS));
      Estimate quality = gap.meet(gini, world, HOW + "Gini of interactions over items");
      world = world.with(Setting.QUALITY_SD, quality.value());
      progress.accept("strength of taste, round %d of %d …".formatted(round, ROUNDS));
      Estimate taste = apart.meet(tastes, world, HOW + "distance within over between people");
      world = world.with(Setting.TASTE_SCALE, taste.value());
      estimates = List.of(quality, taste);
      gap = gap.near(quality.value(), NEAR);
      apart = apart.near(taste.value(), NEAR);
    }
    return new FittedWorld(
        world,
        estimates,
        List.of(
            "catalogue.items and catalogue.topics are those of the data",
            "an item of several genres counts for one of them",
            "user.no-choice was moved so that users click as often on random slates as by default",
            "interactions are compared with clicks on random slates: what the real people were"
                + " shown is unknown"));
  }

  private static double clicksPerUser(WorldParameters world) {
    return (double) SimulatedLogs.histories(world, USERS, 1, 1).interactions() / USERS;
  }

  private static ToDoubleFunction<WorldParameters> figure(
      ToDoubleFunction<List<History>> of, int people) {
    return world -> of.applyAsDouble(simulated(world, people, 1));
  }

  private static Target target(List<History> people, ToDoubleFunction<List<History>> figure) {
    SplittableRandom random = new SplittableRandom(3);
    double value = figure.applyAsDouble(people);
    double sum = 0;
    double squares = 0;
    for (int n = 0; n < RESAMPLES; n++) {
      double drawn = figure.applyAsDouble(Comparison.resample(people, random));
      sum += drawn;
      squares += drawn * drawn;
    }
    double mean = sum / RESAMPLES;
    double error = Math.sqrt(Math.max(0, squares / RESAMPLES - mean * mean));
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
    HistoryLog heldOut = sampled.half(1);
    List<List<History>> runs = new ArrayList<>();
    List<List<Double>> sizes = new ArrayList<>();
    for (long seed : seeds.all()) {
      progress.accept("simulating, seed %d …".formatted(seed));
      runs.add(simulated(world, heldOut.people().size(), seed));
      sizes.add(sizes(SimulatedLogs.histories(world, USERS, SAMPLE, seed)));
    }
    progress.accept("comparing …");
    Comparison<History> people = new Comparison<>(heldOut.people(), sampled.half(0).people(), runs);
    Control<History> uniform =
        new Control<>("items, topics and verdicts at random", heldOut.uniform(4).people());
    Control<History> shuffled =
        new Control<>("interactions shuffled over people", heldOut.shuffled(4).people());
    return List.of(
        people.row(measures.concentration(), uniform),
        people.row(measures.top(), uniform),
        people.row(measures.tastes(), shuffled),
        people.row(measures.verdicts(), uniform),
        activity(sizes));
  }

  private FidelityRow activity(List<List<Double>> runs) {
    List<Double> heldOut = sizes(all.half(1));
    double mean = Distances.mean(heldOut);
    return new Comparison<>(heldOut, sizes(all.half(0)), runs)
        .row(
            new Measure<>(
                "activity",
                "interactions per person (20 and more), KS",
                ACTIVITY_GATE,
                Distances::mean,
                Distances::ks),
            new Control<>("everybody the mean", heldOut.stream().map(size -> mean).toList()));
  }

  private static List<Double> sizes(HistoryLog log) {
    return log.people().stream()
        .map(history -> (double) history.size())
        .filter(size -> size >= SAMPLE)
        .toList();
  }

  @Override
  public List<String> limits() {
    return List.of(
        "examination, price, purchases, fatigue, leaving and returning: ratings tell nothing of"
            + " them, they are priors",
        "appeal apart from exposure: what the real people were shown is unknown, so the spread of"
            + " quality contains what was promoted to them",
        "stars: the world has likes and dislikes at fixed thresholds, which were not fitted",
        "how active people are: activity was not fitted");
  }
}
