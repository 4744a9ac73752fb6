package io.vouch.agent.studies;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.agent.tuning.round.StudyPlan.Schedule;
import io.vouch.agent.tuning.surface.OutcomePrediction;
import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.SimulatedExperiment;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import io.vouch.tools.search.ParzenSearch;
import java.util.List;
import java.util.Map;

/**
 * A study of a simulated market: raise sales per person while orders, advertising revenue and
 * advertisers' value do not fall by more than 1, 3 and 5 percent.
 *
 * @param arm how it learns
 * @param rounds of search and window
 * @param trials of each search
 * @param requests logged ones that are searched on
 * @param exploredShare of the people whose weights are left to chance, for the off-policy gate
 */
public record MarketStudy(
    MarketSettings market,
    StudyMethod arm,
    int rounds,
    int trials,
    int requests,
    double exploredShare) {
  /** Of one window. */
  public static final long WINDOW_MILLIS = 4 * 3_600_000L;

  private static final int CONFIRMING_WINDOWS = 3;
  private static final double[] USUAL_LIMITS = {-0.01, -0.03, -0.05};

  /** Of the people of a study, unless it is given another one. */
  public static final double USUAL_EXPLORED_SHARE = 0.1;

  /** Every factor's multiplier, from a tenth to tenfold. */
  static ParameterSpace space() {
    return new ParameterSpace(
        MarketLayout.base().weightByFactor().keySet().stream()
            .sorted()
            .map(Parameter::of)
            .toList());
  }

  /** What is tuned; each study of the same settings and name has the same plan. */
  public StudyPlan plan(StudyId id, int threads) {
    Schedule schedule =
        new Schedule(
            rounds,
            CONFIRMING_WINDOWS,
            WINDOW_MILLIS,
            0.5,
            requests,
            trials,
            market.seed(),
            threads,
            exploredShare,
            0);
    return plan(id, market, guardrails(USUAL_LIMITS), schedule);
  }

  /**
   * Guardrails of the three metrics that must not fall too far.
   *
   * @param leastUplifts of orders, advertising revenue and advertisers' value, as fractions
   */
  public static List<Guardrail> guardrails(double[] leastUplifts) {
    return List.of(
        new Guardrail(RelationKey.parse("orders_per_user~influence.order"), leastUplifts[0]),
        new Guardrail(RelationKey.parse("ads_revenue_per_user~influence.ecpm"), leastUplifts[1]),
        new Guardrail(RelationKey.parse("advertiser_value~influence_ads.gmv"), leastUplifts[2]));
  }

  /** The same study with guardrails and a schedule of its own. */
  public static StudyPlan plan(
      StudyId id, MarketSettings market, List<Guardrail> guardrails, Schedule schedule) {
    return new StudyPlan(
        id,
        market.base(),
        space(),
        RelationKey.parse("gmv_per_user~influence.gmv"),
        guardrails,
        schedule);
  }

  /** What the market's factors predict of its metrics. */
  public static Map<String, OutcomePrediction> predictions() {
    List<String> orders = List.of("order_organic", "order_ads");
    List<String> sales = List.of("gmv_organic", "gmv_ads");
    List<String> spent = List.of("ecpm");
    return Map.of(
        "gmv_per_user", new OutcomePrediction(sales, List.of()),
        "orders_per_user", new OutcomePrediction(orders, List.of()),
        "ads_revenue_per_user", new OutcomePrediction(spent, List.of()),
        "advertiser_value", new OutcomePrediction(List.of("gmv_ads"), spent));
  }

  /** Its rounds. */
  public Rounds rounds(
      StudyId id, TuningStore store, RankingConfigurationStore rankings, int threads) {
    return new Rounds(
        plan(id, threads),
        arm.method(market.seed() + market.noise(), new ParzenSearch()),
        new SimulatedExperiment(market, threads),
        store,
        rankings);
  }
}
