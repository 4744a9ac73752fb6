package io.vouch.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Uplift;
import io.vouch.simulator.experiment.MarketSettings.Season;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentContract;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus.Complete;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.influence.RankingMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SimulatedExperimentTest extends ExperimentContract {
  private static final long WINDOW_MILLIS = 4 * 3_600_000L;
  private static final MarketSettings SETTINGS = new MarketSettings(42, 0, 4_000, Season.DRIFT);

  private final Experiment experiment = new SimulatedExperiment(SETTINGS, 2);

  @Override
  protected Experiment experiment() {
    return experiment;
  }

  @Override
  protected void awaitEnd(WindowId window) {
    // Simulated time passes at once.
  }

  private static RankingConfiguration weighted(String factor, double weight) {
    Map<String, Double> weights = new TreeMap<>(MarketLayout.base().weightByFactor());
    weights.put(factor, weight);
    return new RankingConfiguration(factor + weight, weights, "test");
  }

  private static WindowReport report(MarketSettings settings, int threads, long startMillis) {
    Experiment market = new SimulatedExperiment(settings, threads);
    WindowId id = new WindowId("w" + startMillis);
    market.start(
        WindowPlan.against(
            id,
            MarketLayout.base(),
            weighted("gmv_organic", 4),
            new Traffic(0.5, startMillis, WINDOW_MILLIS)));
    return ((Complete) market.status(id)).report();
  }

  @Test
  void report_oneTwoAndFourThreads_sameBits() {
    assertThat(report(SETTINGS, 1, 0)).isEqualTo(report(SETTINGS, 2, 0));
    assertThat(report(SETTINGS, 4, 0)).isEqualTo(report(SETTINGS, 2, 0));
  }

  @Test
  void report_otherSeedOrTime_differs() {
    assertThat(report(SETTINGS, 1, WINDOW_MILLIS).arms())
        .isNotEqualTo(report(SETTINGS, 1, 0).arms());
    assertThat(report(MarketSettings.standard(43), 1, 0).arms())
        .isNotEqualTo(report(SETTINGS, 1, 0).arms());
  }

  @Test
  void start_overlappingWindow_isRefused() {
    Traffic traffic = new Traffic(0.5, 0, WINDOW_MILLIS);
    RankingConfiguration base = MarketLayout.base();
    experiment.start(WindowPlan.against(new WindowId("a"), base, base, traffic));

    WindowPlan second = WindowPlan.against(new WindowId("b"), base, base, traffic);
    assertThatThrownBy(() -> experiment.start(second))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("overlaps");
  }

  @Test
  void sampledUplifts_manyWindows_scatterAroundTheTruthAsTheirErrorsSay() {
    MarketOracle oracle = new MarketOracle(SETTINGS, 4_000, 2);
    RankingConfiguration other = weighted("gmv_organic", 4);
    double squares = 0;
    int windows = 24;
    for (int window = 0; window < windows; window++) {
      long start = window * WINDOW_MILLIS;
      Uplift seen = report(SETTINGS, 2, start).uplifts("treatment").get("gmv_per_user");
      double truth =
          oracle.uplifts(List.of(MarketLayout.base(), other), start).get(1).get("gmv_per_user");
      double z = (seen.value() - truth) / seen.standardError();
      squares += z * z;
    }
    // χ² of 24 degrees of freedom over 24: 0.43 to 1.9 holds 99.8% of it.
    assertThat(squares / windows).isBetween(0.43, 1.9);
  }

  @Test
  void truth_baseConfiguration_hasNoUplift() {
    MarketOracle oracle = new MarketOracle(SETTINGS, 500, 1);
    assertThat(oracle.uplifts(List.of(MarketLayout.base()), 0).get(0).values())
        .allSatisfy(uplift -> assertThat(uplift).isCloseTo(0, within(1e-12)));
  }

  /** The reason for the whole tuner: the offline share promises what the market does not give. */
  @Test
  void moreSalesWeight_offlineShareRises_salesDoNotFollowInProportion() {
    WindowId id = new WindowId("w");
    RankingConfiguration base = MarketLayout.base();
    experiment.start(WindowPlan.against(id, base, base, new Traffic(0.5, 0, WINDOW_MILLIS)));
    double[] weights = MarketLayout.FACTORS.weights(base.weightByFactor());
    RankingMeasurement offline =
        new RankingMeasurement(experiment.snapshot(id, 400), weights, InfluenceOptions.published());
    double share = offline.metrics(weights).getOrDefault("influence.gmv", 0.0);
    List<Double> promised = new ArrayList<>();
    List<RankingConfiguration> tried = new ArrayList<>(List.of(base));
    for (double weight : new double[] {2, 5, 10}) {
      RankingConfiguration other = weighted("gmv_organic", weight);
      double[] others = MarketLayout.FACTORS.weights(other.weightByFactor());
      promised.add(offline.metrics(others).getOrDefault("influence.gmv", 0.0) / share - 1);
      tried.add(other);
    }
    List<SortedMap<String, Double>> given = new MarketOracle(SETTINGS, 3_000, 2).uplifts(tried, 0);

    assertThat(promised).isSorted().allSatisfy(uplift -> assertThat(uplift).isPositive());
    for (int i = 0; i < promised.size(); i++) {
      double online = given.get(i + 1).getOrDefault("gmv_per_user", 0.0);
      assertThat(online)
          .as("weight %d: promised %s", i, promised.get(i))
          .isLessThan(promised.get(i));
    }
  }
}
