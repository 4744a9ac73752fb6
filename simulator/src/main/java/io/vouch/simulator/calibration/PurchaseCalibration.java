package io.vouch.simulator.calibration;

import io.vouch.messages.Messages;
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
  private static final CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

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
            SAY.purchaseSplit()));
  }

  @Override
  public DataDescription data() {
    return data;
  }

  @Override
  public FittedWorld fit(Consumer<String> progress) {
    VisitLog half = visits.half(0).before(cut);
    LogCalibration.requireEnough(SAY.returnsForFitting(), half.gaps(), FEWEST_RETURNS);
    progress.accept(SAY.fittingReturns(half.people().size()));
    List<FittedSetting> estimates = new ArrayList<>(ReturnFit.of(half));
    progress.accept(SAY.fittingPriceSlope(prices.products().size(), prices.weeks()));
    if (prices.products().isEmpty()) {
      progress.accept(SAY.priceSlopeStaysPrior());
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
        world, estimates, List.of(), List.of(SAY.satisfactionIsZero(), SAY.firstVisitDay()));
  }

  private List<FittedSetting> priceLevel() {
    int products = usualLogCents.length;
    double sd = prices.logPriceSd();
    double error = sd * Math.sqrt(Math.PI / 2 / products) * prices.typicalCents();
    return List.of(
        FittedSetting.of(
            Setting.PRICE_CENTS, prices.typicalCents(), error, products, SAY.medianPrice()),
        FittedSetting.of(
            Setting.PRICE_SD,
            sd,
            1.17 * sd / Math.sqrt(products),
            products,
            SAY.quartilesOfPrices()));
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
      progress.accept(SAY.simulatingDays(visits.days(), seed));
      runs.add(SimulatedLogs.visits(world, users, visits.days(), seed));
      shelves.add(shelf(world, seed));
    }
    VisitLog prior =
        SimulatedLogs.visits(WorldParameters.standard(), users, visits.days(), seeds.first());
    progress.accept("comparing …");
    List<FidelityRow> rows = new ArrayList<>();
    rows.addAll(visitRows(HeldOutSplit.people(), runs, prior, log -> log.before(cut)));
    rows.addAll(visitRows(HeldOutSplit.later(), runs, prior, log -> log.from(cut)));
    rows.add(shelfRow(shelves));
    progress.accept(SAY.predictingPurchases());
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
    Control<int[]> shuffled = new Control<>(SAY.gapsShuffled(), VisitTwins.shuffled(heldOut, 5));
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
        "discriminability", SAY.aucOfTrees(), AUC_GATE, people -> 0.5, VisitTwins::auc);
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
                SAY.pricesKs(),
                KS_GATE,
                sample -> Sample.of(sample).mean(),
                Distances::ks),
            new Control<>(SAY.uniformPrices(), uniform));
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
        new MissingRow("marginal", SAY.sessionsDwell(), SAY.receiptsHaveNoSessions()),
        new MissingRow("popularity", SAY.giniAndExposure(), SAY.seenIsUnknown()),
        new MissingRow("position", SAY.clickRateBySlot(), SAY.receiptsHaveNoSlots()),
        new MissingRow("activity", SAY.shareOfPositive(), SAY.onlyPurchases()),
        new MissingRow("counterfactual", SAY.underAnotherPolicy(), SAY.oneShopAsItWas()),
        new MissingRow("decision", SAY.orderOfPolicies(), SAY.receiptsOfNoPolicy()));
  }

  @Override
  public List<String> limits() {
    return List.of(
        SAY.purchasePriors(),
        SAY.purchaseReturning(),
        SAY.purchaseFrequency(),
        SAY.purchaseBaskets(),
        SAY.purchasePromotions());
  }
}
