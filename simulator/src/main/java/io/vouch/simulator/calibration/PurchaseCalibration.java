package io.vouch.simulator.calibration;

import io.vouch.simulator.fidelity.ChoiceContest;
import io.vouch.simulator.fidelity.Distances;
import io.vouch.simulator.fidelity.FidelityRow;
import io.vouch.simulator.fidelity.HeldOutComparison;
import io.vouch.simulator.fidelity.HeldOutComparison.Control;
import io.vouch.simulator.fidelity.HeldOutComparison.Measure;
import io.vouch.simulator.fidelity.HeldOutSplit;
import io.vouch.simulator.fidelity.MissingRow;
import io.vouch.simulator.fidelity.VisitMeasures;
import io.vouch.simulator.fidelity.VisitTwins;
import io.vouch.simulator.fitting.FittedSetting;
import io.vouch.simulator.fitting.PriceFit;
import io.vouch.simulator.fitting.ReturnFit;
import io.vouch.simulator.fitting.SimulatedLogs;
import io.vouch.simulator.logs.CompleteJourneyFiles;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.logs.PriceLog;
import io.vouch.simulator.logs.TakenLog;
import io.vouch.simulator.logs.VisitLog;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import io.vouch.tools.statistics.Quantiles;
import io.vouch.tools.statistics.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What receipts tell: when people come back, prices, and what a price does to sales. Fitted on
 * every second person in the first half of the time; the others are held out, in the same window
 * and in the later one.
 */
final class PurchaseCalibration implements LogCalibration {
  private static final int FEWEST_RETURNS = 100;
  private static final double AUC_GATE = 0.6;
  private static final double KS_GATE = 0.05;

  private final VisitLog visits;
  private final int cut;
  private final TakenLog taken;
  private final PriceLog prices;
  private final double[] usualLogCents;
  private final DataDescription data;

  private PurchaseCalibration(CompleteJourneyFiles files, PriceLog prices, DataDescription data) {
    this.visits = files.visits();
    this.cut = visits.days() / 2;
    this.taken = files.taken();
    this.prices = prices;
    this.usualLogCents = files.usualLogCents();
    this.data = data;
  }

  static PurchaseCalibration read(Path folder) {
    CompleteJourneyFiles files = new CompleteJourneyFiles(folder);
    return new PurchaseCalibration(
        files,
        files.prices(),
        new DataDescription(
            "complete-journey",
            DataDescription.digests(folder, files.paths()),
            files.lines(),
            files.from(),
            files.to(),
            "every second household in the first half of the days fitted, the others held out in the"
                + " same days and in the later ones; every second product's price; the price slope"
                + " on all products"));
  }

  @Override
  public DataDescription data() {
    return data;
  }

  @Override
  public FittedWorld fit(Consumer<String> progress) {
    VisitLog half = visits.half(0).before(cut);
    LogCalibration.requireEnough("returns in the half for fitting", half.gaps(), FEWEST_RETURNS);
    progress.accept("returns of %d people …".formatted(half.people().size()));
    List<FittedSetting> estimates = new ArrayList<>(ReturnFit.of(half));
    progress.accept(
        "price slope of %d products, %d product-weeks …"
            .formatted(prices.products().size(), prices.weeks()));
    if (prices.products().isEmpty()) {
      progress.accept("no product was sold often enough: the price slope stays a prior");
    } else {
      estimates.add(PriceFit.of(prices));
    }
    estimates.addAll(priceLevel());
    WorldParameters world =
        WorldParameters.standard()
            .with(Setting.RETURN_SATISFACTION, 0)
            .with(Setting.RETURN_SATISFACTION_SPREAD, 0)
            .with(Setting.ARRIVAL_DAYS, arrivalDays(half));
    for (FittedSetting estimate : estimates) {
      world = world.with(Map.of(estimate.setting(), estimate.value()));
    }
    return new FittedWorld(
        world,
        estimates,
        List.of(),
        List.of(
            "return.satisfaction and its spread are 0: receipts do not say how satisfied anybody was",
            "return.first-visit-within-days is the day by which 90 % had come"));
  }

  private List<FittedSetting> priceLevel() {
    int products = usualLogCents.length;
    double sd = prices.logPriceSd();
    double error = sd * Math.sqrt(Math.PI / 2 / products) * prices.typicalCents();
    return List.of(
        FittedSetting.of(
            Setting.PRICE_CENTS,
            prices.typicalCents(),
            error,
            products,
            "median over products of the median price paid"),
        FittedSetting.of(
            Setting.PRICE_SD,
            sd,
            1.17 * sd / Math.sqrt(products),
            products,
            "quartile distance of log prices between products"));
  }

  private static int arrivalDays(VisitLog log) {
    double[] first = log.people().stream().mapToDouble(days -> days[0]).toArray();
    return (int) Math.max(1, Math.min(1000, Math.ceil(new Quantiles(first).at(0.9))));
  }

  @Override
  public List<FidelityRow> fidelity(WorldParameters world, Seeds seeds, Consumer<String> progress) {
    List<VisitLog> runs = new ArrayList<>();
    List<List<Double>> shelves = new ArrayList<>();
    int users = visits.half(1).people().size();
    for (long seed : seeds.all()) {
      progress.accept("simulating %d days, seed %d …".formatted(visits.days(), seed));
      runs.add(SimulatedLogs.visits(world, users, visits.days(), seed));
      shelves.add(shelf(world, seed));
    }
    VisitLog prior =
        SimulatedLogs.visits(WorldParameters.standard(), users, visits.days(), seeds.first());
    progress.accept("comparing …");
    List<FidelityRow> rows = new ArrayList<>();
    rows.addAll(visitRows(HeldOutSplit.PEOPLE, runs, prior, log -> log.before(cut)));
    rows.addAll(visitRows(HeldOutSplit.LATER, runs, prior, log -> log.from(cut)));
    rows.add(shelfRow(shelves));
    progress.accept("predicting single purchases …");
    rows.addAll(new ChoiceContest(taken, cut).rows());
    return rows;
  }

  private List<FidelityRow> visitRows(
      String split, List<VisitLog> runs, VisitLog prior, UnaryOperator<VisitLog> window) {
    List<int[]> heldOut = window.apply(visits.half(1)).people();
    HeldOutComparison<int[]> people =
        new HeldOutComparison<>(
            split,
            heldOut,
            visits.half(0).before(cut).people(),
            runs.stream().map(run -> window.apply(run).people()).toList());
    Control<int[]> uncalibrated = new Control<>("uncalibrated world", window.apply(prior).people());
    Control<int[]> shuffled =
        new Control<>("gaps shuffled over people", VisitTwins.shuffled(heldOut, 5));
    List<FidelityRow> rows = new ArrayList<>();
    rows.add(people.row(VisitMeasures.gaps(), uncalibrated));
    rows.add(people.row(VisitMeasures.visits(), uncalibrated));
    rows.add(people.row(VisitMeasures.withinAWeek(), uncalibrated));
    rows.add(people.row(VisitMeasures.betweenPeople(), shuffled));
    rows.add(people.row(discriminability(), shuffled).asScore());
    return rows;
  }

  private static Measure<int[]> discriminability() {
    return new Measure<>(
        "discriminability",
        "AUC of boosted trees real against simulated",
        AUC_GATE,
        people -> 0.5,
        VisitTwins::auc);
  }

  private FidelityRow shelfRow(List<List<Double>> shelves) {
    List<Double> heldOut = CompleteJourneyFiles.half(usualLogCents, 1);
    double least = heldOut.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = heldOut.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    SplittableRandom random = new SplittableRandom(6);
    List<Double> uniform =
        IntStream.range(0, heldOut.size())
            .mapToObj(n -> least + (most - least) * random.nextDouble())
            .toList();
    return new HeldOutComparison<>(
            "other products", heldOut, CompleteJourneyFiles.half(usualLogCents, 0), shelves)
        .row(
            new Measure<>(
                "marginal",
                "log prices of products, KS",
                KS_GATE,
                sample -> Sample.of(sample).mean(),
                Distances::ks),
            new Control<>("uniform between the extremes", uniform));
  }

  private static List<Double> shelf(WorldParameters world, long seed) {
    World of = World.of(world, seed);
    return IntStream.range(0, of.items())
        .mapToObj(item -> Math.log(of.listings().priceCents(item)))
        .toList();
  }

  @Override
  public List<MissingRow> missing() {
    return List.of(
        new MissingRow(
            "marginal", "session length, dwell", "receipts have no sessions, only what was bought"),
        new MissingRow(
            "popularity",
            "Gini and top share of items, slope of clicks on exposure",
            "nobody knows what shoppers saw, and the spread of quality was not fitted on sales"),
        new MissingRow("position", "click rate by slot", "receipts have no slots"),
        new MissingRow("activity", "share of positive reactions", "only purchases are in the log"),
        new MissingRow(
            "counterfactual", "figures under another policy", "the log is of one shop as it was"),
        new MissingRow(
            "decision",
            "order of policies",
            "no policies were compared while the log was written"));
  }

  @Override
  public List<String> limits() {
    return List.of(
        "clicks, examination, taste, fatigue, satisfaction and leaving: receipts tell nothing of"
            + " them, they are priors",
        "what a recommendation does to returning: return.satisfaction was not identified and is 0",
        "how often people shop: the log is a sample of receipt lines, so visits without a sampled"
            + " line are missing and gaps are too long",
        "baskets: the world's users buy at most one item a session, and a sample of lines hides"
            + " basket sizes",
        "price promotions as a cause: the price slope contains display, season and stock, and comes"
            + " from one product's price over time, not from a choice between items");
  }
}
