package io.vouch.agent.evaluation.tuner;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.agent.tuning.round.StudyPlan.Schedule;
import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import io.vouch.simulator.experiment.MarketLayout;
import io.vouch.simulator.experiment.MarketSettings;
import io.vouch.simulator.experiment.SimulatedExperiment;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.List;

/**
 * A study of a simulated market: raise sales per person while orders, advertising revenue and
 * advertisers' value do not fall by more than 1, 3 and 5 percent.
 *
 * @param arm how it learns, by its name
 * @param rounds of search and window
 * @param trials of each search
 * @param requests logged ones that are searched on
 */
public record MarketStudy(MarketSettings market, String arm, int rounds, int trials, int requests) {
  static final long WINDOW_MILLIS = 4 * 3_600_000L;
  private static final int CONFIRMING_WINDOWS = 3;

  /** What must not fall. */
  static List<Guardrail> guardrails() {
    return List.of(
        new Guardrail(RelationKey.parse("orders_per_user~influence.order"), -0.01),
        new Guardrail(RelationKey.parse("ads_revenue_per_user~influence.ecpm"), -0.03),
        new Guardrail(RelationKey.parse("advertiser_value~influence_ads.gmv"), -0.05));
  }

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
    return new StudyPlan(
        id,
        MarketLayout.base(),
        space(),
        RelationKey.parse("gmv_per_user~influence.gmv"),
        guardrails(),
        new Schedule(
            rounds,
            CONFIRMING_WINDOWS,
            WINDOW_MILLIS,
            0.5,
            requests,
            trials,
            market.seed(),
            threads));
  }

  /** Its rounds. */
  public Rounds rounds(
      StudyId id, TuningStore store, RankingConfigurationStore rankings, int threads) {
    return new Rounds(
        plan(id, threads),
        TunerArm.of(arm).method(market.seed() + market.noise()),
        new SimulatedExperiment(market, threads),
        store,
        rankings);
  }
}
