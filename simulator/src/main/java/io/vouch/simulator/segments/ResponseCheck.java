package io.vouch.simulator.segments;

import io.vouch.messages.Messages;
import io.vouch.simulator.choice.PositionBasedChoice;
import io.vouch.simulator.fidelity.Distances;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Population;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.World;
import io.vouch.simulator.truth.WorldParameters;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Simulated users of one segment beside the people it was found in: days between visits, and prices
 * of what is taken less everybody's mean.
 *
 * <p>The world has everybody's chance to return and its spread, no effect of satisfaction and no
 * forgetting; slates are random. Prices are centred on both sides, because the level of the price
 * slope is not known.
 */
final class ResponseCheck {
  private static final SegmentMessages SAY = Messages.of(SegmentMessages.class);

  private static final int SLATE = 10;
  private static final int MOST_DAYS = 1000;

  private final GroupFigures everybody;
  private final boolean priced;
  private final int days;
  private final WorldParameters world;

  ResponseCheck(GroupFigures everybody, boolean priced, int days) {
    this.everybody = everybody;
    this.priced = priced;
    this.days = Math.min(days, MOST_DAYS);
    WorldParameters of =
        WorldParameters.standard()
            .with(Setting.RETURN_BASE, within(Setting.RETURN_BASE, everybody.logOdds()))
            .with(
                Setting.RETURN_BASE_SPREAD,
                within(Setting.RETURN_BASE_SPREAD, everybody.logOddsSpread()))
            .with(Setting.RETURN_SATISFACTION, 0)
            .with(Setting.RETURN_SATISFACTION_SPREAD, 0)
            .with(Setting.RETURN_FORGETTING, 0)
            .with(Setting.CHURN_DAYS, this.days)
            .with(Setting.MOST_SLATES, 2);
    double sd = Math.sqrt(everybody.logPriceVariance());
    this.world = priced ? of.with(Setting.PRICE_SD, within(Setting.PRICE_SD, sd)) : of;
  }

  List<ResponseRow> rows(
      String segment, GroupFigures of, Map<Setting, Double> shifts, int users, long seed) {
    double level = Sample.of(simulated(Map.of(), users, seed).prices).mean();
    Taken taken = simulated(shifts, users, seed);
    List<ResponseRow> rows = new ArrayList<>();
    rows.add(
        row(
            segment,
            SAY.daysBetweenVisits(),
            new Samples(of.gaps(), everybody.gaps(), half(of, 0).gaps(), half(of, 1).gaps()),
            taken.gaps));
    if (priced) {
      double mean = everybody.logPrice();
      rows.add(
          row(
              segment,
              SAY.logPriceLessMean(),
              new Samples(
                  less(of.logPrices(), mean),
                  less(everybody.logPrices(), mean),
                  less(half(of, 0).logPrices(), mean),
                  less(half(of, 1).logPrices(), mean)),
              less(taken.prices, level)));
    }
    return rows;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Samples(double[] own, double[] everybody, double[] oneHalf, double[] otherHalf) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Taken(double[] gaps, double[] prices) {}

  private static ResponseRow row(
      String segment, String response, Samples data, double[] simulated) {
    return new ResponseRow(
        segment,
        response,
        Sample.of(data.own).mean(),
        Sample.of(simulated).mean(),
        Distances.ks(simulated, data.own),
        Distances.ks(data.oneHalf, data.otherHalf),
        Distances.ks(data.everybody, data.own),
        data.own.length);
  }

  private static GroupFigures half(GroupFigures of, int which) {
    List<PersonFigures> half = new ArrayList<>();
    for (int n = which; n < of.people().size(); n += 2) {
      half.add(of.people().get(n));
    }
    return new GroupFigures(half);
  }

  private Taken simulated(Map<Setting, Double> shifts, int users, long seed) {
    Population one = new Population("check", List.of(new Population.Segment("check", 1, shifts)));
    World built = World.of(world, one, seed);
    Listings listings = built.listings();
    Map<Long, List<Integer>> visits = new TreeMap<>();
    List<Double> prices = new ArrayList<>();
    new Simulation(built, new PositionBasedChoice())
        .watch(
            new RandomPolicy(),
            new RunOptions(users, days, SLATE, 1, seed, false),
            (observation, slate, reaction) -> {
              List<Integer> of =
                  visits.computeIfAbsent(observation.visit().user, user -> new ArrayList<>());
              if (of.isEmpty() || of.getLast() != observation.visit().day) {
                of.add(observation.visit().day);
              }
              for (int click = 0; click < reaction.clicks(); click++) {
                int item = slate.item(reaction.clicked(click));
                prices.add(Math.log(listings.priceCents(item)));
              }
            });
    List<Double> gaps = new ArrayList<>();
    for (List<Integer> of : visits.values()) {
      for (int n = 1; n < of.size(); n++) {
        gaps.add((double) (of.get(n) - of.get(n - 1)));
      }
    }
    return new Taken(unboxed(gaps), unboxed(prices));
  }

  private static double within(Setting setting, double value) {
    return Math.max(setting.least(), Math.min(setting.most(), value));
  }

  private static double[] less(double[] values, double mean) {
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
