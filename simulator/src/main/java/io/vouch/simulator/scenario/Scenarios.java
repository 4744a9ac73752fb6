package io.vouch.simulator.scenario;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.bound.OraclePolicy;
import io.vouch.simulator.bound.OraclePolicy.Objective;
import io.vouch.simulator.market.AdAuction;
import io.vouch.simulator.market.InteractionLog;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.policy.Hearing;
import io.vouch.simulator.policy.ItemToItemPolicy;
import io.vouch.simulator.policy.PopularityPolicy;
import io.vouch.simulator.policy.RandomPolicy;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.policy.ScoredPolicy;
import io.vouch.simulator.policy.ScoredPolicy.Minded;
import io.vouch.simulator.policy.ScoredPolicy.Weights;
import io.vouch.simulator.policy.SlateRecommender;
import io.vouch.simulator.policy.SponsoredPolicy;
import io.vouch.simulator.run.MarketMetric;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;

/** The scenarios of the house, by name. */
public final class Scenarios {
  private static final ScenarioMessages SAY = Messages.of(ScenarioMessages.class);

  private static final int ITEMS = 400;

  private static final ScoredPolicy RELISH = ScoredPolicy.standard("relish");

  private static final List<Scenario> ALL =
      List.of(
          instructions(),
          coldStart(),
          drift(),
          positionBias(),
          stockOuts(),
          adLoad(),
          clickbait(),
          objectives());

  private Scenarios() {}

  /** All of them. */
  public static List<Scenario> all() {
    return ALL;
  }

  /**
   * The scenario of this name.
   *
   * @throws VouchException if there is none
   */
  public static Scenario named(String name) {
    return ALL.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.NOT_FOUND,
                SAY.scenarioUnknown(name, ALL.stream().map(Scenario::name).toList())));
  }

  private static Scenario instructions() {
    return new Scenario(
        "instructions",
        SAY::instructionsQuestion,
        market()
            .with(Setting.INSTRUCTION_PROPENSITY, 0.9)
            .with(Setting.INSTRUCTION_THRESHOLD, 0.03)
            .with(Setting.HAZARD_IGNORED, 1.25)
            .with(Setting.PRICE_SD, 0.1),
        MarketMetric.SLATES_PER_USER,
        List.of(MarketMetric.SESSIONS_PER_USER, MarketMetric.SATISFACTION),
        fixed(
            Objective.BOTH,
            RELISH.hearing("followed", Hearing.FOLLOW),
            RELISH.hearing("ignored", Hearing.IGNORE),
            List.of(RELISH.hearing("shuffled", Hearing.SHUFFLED))));
  }

  private static Scenario coldStart() {
    return new Scenario(
        "cold-start",
        SAY::coldStartQuestion,
        market().with(Setting.PREDICTION_NOISE, 3).with(Setting.PREDICTION_CLICKS, 2),
        MarketMetric.FIRST_CLICKS_PER_SLATE,
        List.of(MarketMetric.SLATES_PER_USER),
        fixed(
            Objective.CLICKS,
            RELISH.weighing("cautious", new Weights(0.3f, 1, 0, 0)),
            RELISH.weighing("trusting", new Weights(1, 0, 0, 0)),
            List.of(new RandomPolicy())));
  }

  private static Scenario drift() {
    return new Scenario(
        "drift",
        SAY::driftQuestion,
        market()
            .with(Setting.DRIFT, 0.06)
            .with(Setting.SHIFT_DAY, 8)
            .with(Setting.PREDICTION_NOISE, 0.3),
        MarketMetric.CLICKS_PER_SLATE,
        List.of(MarketMetric.SLATES_PER_USER),
        fixed(
            Objective.CLICKS,
            RELISH.weighing("fresh", Weights.CLICKS),
            RELISH.weighing("", Weights.CLICKS).minding("stale", new Minded(true, true, false)),
            List.of(new RandomPolicy())));
  }

  private static Scenario positionBias() {
    return new Scenario(
        "position-bias",
        SAY::positionBiasQuestion,
        market()
            .with(Setting.POSITION_SLOPE, -0.35)
            .with(Setting.TASTE_SCALE, 1)
            .with(Setting.QUALITY_SD, 1),
        MarketMetric.CLICKS_PER_SLATE,
        List.of(MarketMetric.SLATES_PER_USER),
        Scenarios::castPositionBias);
  }

  private static Contenders castPositionBias(Simulation simulation, RunOptions options) {
    RunOptions logging = HousePolicy.logging(options);
    RecommenderPolicy dearest =
        RELISH
            .weighing("dearest-first", new Weights(0, 0, 0, 1))
            .minding("", new Minded(true, false, true));
    InteractionLog sorted = simulation.run(dearest, logging).log();
    InteractionLog random = HousePolicy.randomLog(simulation, options);
    Listings listings = simulation.world().listings();
    return new Contenders(
        new OraclePolicy(Objective.CLICKS),
        PopularityPolicy.trained(random, listings),
        new Renamed("popularity-of-sorted-log", PopularityPolicy.trained(sorted, listings)),
        List.of(
            new Renamed("debiased-sorted-log", PopularityPolicy.debiased(sorted, listings)),
            ItemToItemPolicy.trained(random, listings)));
  }

  private static Scenario stockOuts() {
    return new Scenario(
        "stock-outs",
        SAY::stockOutsQuestion,
        market().with(Setting.STOCK_UNITS, 2).with(Setting.RESTOCK_DAYS, 15),
        MarketMetric.BUYS_PER_USER,
        List.of(MarketMetric.SLATES_PER_USER, MarketMetric.SATISFACTION),
        fixed(
            Objective.BOTH,
            RELISH.minding("in-stock", Minded.ALL),
            RELISH.minding("stock-blind", new Minded(false, true, true)),
            List.of(new RandomPolicy())));
  }

  private static Scenario adLoad() {
    AdAuction.Terms terms = AdAuction.Terms.standard();
    return new Scenario(
        "ad-load",
        SAY::adLoadQuestion,
        market(),
        MarketMetric.SLATES_PER_USER,
        List.of(MarketMetric.AD_REVENUE_PER_SLATE, MarketMetric.SATISFACTION),
        fixed(
            Objective.BOTH,
            new SponsoredPolicy(RELISH, 1, terms),
            new SponsoredPolicy(RELISH, 5, terms),
            List.of(RELISH)));
  }

  private static Scenario clickbait() {
    return new Scenario(
        "clickbait",
        SAY::clickbaitQuestion,
        market().with(Setting.CLICKBAIT_APPEAL, 2.5).with(Setting.CLICKBAIT_REGRET, 2.5),
        MarketMetric.SESSIONS_PER_USER,
        List.of(MarketMetric.CLICKS_PER_SLATE, MarketMetric.SATISFACTION),
        fixed(
            Objective.RELISH,
            RELISH.weighing("relish", Weights.RELISH),
            RELISH.weighing("clicks", Weights.CLICKS),
            List.of(new RandomPolicy())));
  }

  private static Scenario objectives() {
    return new Scenario(
        "objectives",
        SAY::objectivesQuestion,
        market(),
        MarketMetric.REVENUE_PER_USER,
        List.of(MarketMetric.SLATES_PER_USER, MarketMetric.SATISFACTION),
        fixed(
            Objective.BOTH,
            RELISH.weighing("balanced", new Weights(1, 0, 1, 0.3f)),
            RELISH.weighing("price-only", new Weights(0, 0, 0, 1)),
            List.of(RELISH)));
  }

  /** The standard world with fewer items, so that the oracle, which scores them all, is quick. */
  private static WorldParameters market() {
    return WorldParameters.standard().with(Setting.ITEMS, ITEMS);
  }

  private static Scenario.Casting fixed(
      Objective objective,
      RecommenderPolicy baseline,
      RecommenderPolicy knownBad,
      List<RecommenderPolicy> controls) {
    Contenders contenders =
        new Contenders(new OraclePolicy(objective), baseline, knownBad, controls);
    return (simulation, options) -> contenders;
  }

  private record Renamed(String name, RecommenderPolicy policy) implements RecommenderPolicy {
    @Override
    public SlateRecommender open(Listings listings) {
      return policy.open(listings);
    }
  }
}
