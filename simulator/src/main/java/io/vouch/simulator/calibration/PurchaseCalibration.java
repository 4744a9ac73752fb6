package io.vouch.simulator.calibration;

import io.vouch.simulator.calibration.Comparison.Control;
import io.vouch.simulator.calibration.Comparison.Measure;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What receipts tell: when people come back, prices, and what a price does to sales. People (and
 * products) are halved: one half fitted, one held out.
 */
final class PurchaseCalibration implements LogCalibration {
  private static final int FEWEST_RETURNS = 100;
  private static final double AUC_GATE = 0.6;
  private static final double KS_GATE = 0.05;

  private final VisitLog visits;
  private final PriceLog prices;
  private final double[] usualLogCents;
  private final DataDescription data;

  PurchaseCalibration(
      VisitLog visits, PriceLog prices, double[] usualLogCents, DataDescription data) {
    this.visits = visits;
    this.prices = prices;
    this.usualLogCents = usualLogCents.clone();
    this.data = data;
  }

  static PurchaseCalibration read(Path folder) {
    CompleteJourneyFiles files = new CompleteJourneyFiles(folder);
    return new PurchaseCalibration(
        files.visits(),
        files.prices(),
        files.usualLogCents(),
        new DataDescription(
            "complete-journey",
            DataDescription.digests(folder, List.of(files.file())),
            files.lines(),
            files.from(),
            files.to(),
            "every second household and product fitted, the others held out; the price slope on all"
                + " products"));
  }

  @Override
  public DataDescription data() {
    return data;
  }

  @Override
  public FittedWorld fit(Consumer<String> progress) {
    VisitLog half = visits.half(0);
    LogCalibration.requireEnough("returns in the half for fitting", half.gaps(), FEWEST_RETURNS);
    progress.accept("returns of %d people …".formatted(half.people().size()));
    List<Estimate> estimates = new ArrayList<>(ReturnFit.of(half));
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
    for (Estimate estimate : estimates) {
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

  private List<Estimate> priceLevel() {
    int products = usualLogCents.length;
    double sd = prices.logPriceSd();
    double error = sd * Math.sqrt(Math.PI / 2 / products) * prices.typicalCents();
    return List.of(
        Estimate.of(
            Setting.PRICE_CENTS,
            prices.typicalCents(),
            error,
            products,
            "median over products of the median price paid"),
        Estimate.of(
            Setting.PRICE_SD,
            sd,
            1.17 * sd / Math.sqrt(products),
            products,
            "quartile distance of log prices between products"));
  }

  private static int arrivalDays(VisitLog log) {
    double[] first = log.people().stream().mapToDouble(days -> days[0]).toArray();
    return (int) Math.max(1, Math.min(1000, Math.ceil(Distances.quantile(first, 0.9))));
  }

  @Override
  public List<FidelityRow> fidelity(WorldParameters world, Seeds seeds, Consumer<String> progress) {
    List<int[]> heldOut = visits.half(1).people();
    List<List<int[]>> runs = new ArrayList<>();
    List<List<Double>> shelves = new ArrayList<>();
    for (long seed : seeds.all()) {
      progress.accept("simulating %d days, seed %d …".formatted(visits.days(), seed));
      runs.add(SimulatedLogs.visits(world, heldOut.size(), visits.days(), seed).people());
      shelves.add(shelf(world, seed));
    }
    progress.accept("comparing …");
    Comparison<int[]> people = new Comparison<>(heldOut, visits.half(0).people(), runs);
    Control<int[]> shuffled =
        new Control<>("gaps shuffled over people", VisitTwins.shuffled(heldOut, 5));
    Control<int[]> prior =
        new Control<>(
            "uncalibrated world",
            SimulatedLogs.visits(WorldParameters.standard(), heldOut.size(), visits.days(), 1)
                .people());
    List<FidelityRow> rows = new ArrayList<>();
    rows.add(people.row(VisitMeasures.gaps(), prior));
    rows.add(people.row(VisitMeasures.visits(), prior));
    rows.add(people.row(VisitMeasures.withinAWeek(), prior));
    rows.add(people.row(VisitMeasures.betweenPeople(), shuffled));
    rows.add(people.row(discriminability(), shuffled).asScore());
    rows.add(shelfRow(shelves));
    return rows;
  }

  private static Measure<int[]> discriminability() {
    return new Measure<>(
        "discriminability",
        "AUC of a classifier real against simulated",
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
    return new Comparison<>(heldOut, CompleteJourneyFiles.half(usualLogCents, 0), shelves)
        .row(
            new Measure<>(
                "marginal", "log prices of products, KS", KS_GATE, Distances::mean, Distances::ks),
            new Control<>("uniform between the extremes", uniform));
  }

  private static List<Double> shelf(WorldParameters world, long seed) {
    World of = World.of(world, seed);
    return IntStream.range(0, of.items())
        .mapToObj(item -> Math.log(of.listings().priceCents(item)))
        .toList();
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
