package io.vouch.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.simulator.experiment.MarketSettings.Season;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.Experiment.RandomisedLog;
import io.vouch.tools.experiment.ExploredWeights;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus.Complete;
import io.vouch.tools.offpolicy.OffPolicyEstimates;
import io.vouch.tools.offpolicy.OffPolicyOptions;
import io.vouch.tools.offpolicy.OffPolicyRule;
import io.vouch.tools.offpolicy.OffPolicyRule.Verdict;
import io.vouch.tools.offpolicy.TargetPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a share of people whose weights are left to chance can tell, held against the truth. */
final class ExploringMarketTest {
  private static final WindowId WINDOW = new WindowId("w0");
  private static final String ORDERS = "orders_per_user";
  private static final List<String> FACTORS =
      List.copyOf(MarketLayout.base().weightByFactor().keySet());

  private static MarketSettings settings(long noise, int visitors) {
    return new MarketSettings(42, noise, visitors, Season.STATIONARY);
  }

  private static RankingConfiguration base(Map<String, Double> changes) {
    Map<String, Double> weights = new TreeMap<>(MarketLayout.base().weightByFactor());
    weights.putAll(changes);
    return new RankingConfiguration("other", weights, "test");
  }

  private static Experiment run(MarketSettings settings, double share, double deviation) {
    Experiment market = new SimulatedExperiment(settings, 2);
    RankingConfiguration base = MarketLayout.base();
    market.start(
        WindowPlan.against(WINDOW, base, base, new Traffic(0.5, 0, 4 * 3_600_000L))
            .exploring(share, new Exploration(deviation, FACTORS)));
    return market;
  }

  private static OffPolicyEstimates estimates(Experiment market, RankingConfiguration target) {
    RandomisedLog log = market.randomised(WINDOW, target).orElseThrow();
    assertThat(log.reward()).isEqualTo(ORDERS);
    return OffPolicyEstimates.of(log.log(), log.target(), OffPolicyOptions.standard());
  }

  private static Verdict verdict(Experiment market, RankingConfiguration target) {
    return OffPolicyRule.standard().verdict(estimates(market, target));
  }

  @Test
  void intervals_manyChances_coverTheTruth() {
    RankingConfiguration target = base(Map.of("gmv_organic", 1.6, "ecpm", 0.7));
    ExploredWeights explored =
        new ExploredWeights(MarketLayout.base(), new Exploration(0.5, FACTORS));
    TargetPolicy mixture = explored.towards(target);
    MarketOracle oracle = new MarketOracle(settings(0, 100), 1_500, 2);
    double value = 0;
    double own = 0;
    for (int set = 0; set < ExploredWeights.SETS; set++) {
      double orders = oracle.values(explored.configuration(set), 0).getOrDefault(ORDERS, 0.0);
      value += mixture.probability(0, set) * orders;
      own += orders / ExploredWeights.SETS;
    }
    int logs = 80;
    int robust = 0;
    int ips = 0;
    int difference = 0;
    for (int noise = 1; noise <= logs; noise++) {
      OffPolicyEstimates estimates = estimates(run(settings(noise, 2_000), 0.5, 0.5), target);
      robust += estimates.doublyRobust().covers(value) ? 1 : 0;
      ips += estimates.ips().covers(value) ? 1 : 0;
      difference += estimates.difference().covers(value - own) ? 1 : 0;
    }
    // Of 80 intervals of 95%, 70 or more cover with a chance of 99.7%.
    assertThat(List.of(robust, ips, difference))
        .as("doubly robust, IPS, difference")
        .allSatisfy(covered -> assertThat(covered).isGreaterThanOrEqualTo(70));
  }

  /** Advertisements before everything: a fifth fewer orders, as the oracle knows. */
  @Test
  void badConfiguration_enoughPeople_isRefused() {
    RankingConfiguration bad = base(Map.of("order_organic", 0.3, "gmv_organic", 0.3, "ecpm", 3.0));
    assertThat(
            new MarketOracle(settings(0, 100), 1_500, 2)
                .uplifts(List.of(MarketLayout.base(), bad), 0)
                .get(1)
                .get(ORDERS))
        .isLessThan(-0.18);

    Experiment market = run(settings(1, 60_000), 0.5, 1);

    assertThat(verdict(market, bad)).isInstanceOf(Verdict.Refused.class);
    assertThat(verdict(market, base(Map.of("gmv_organic", 1.3))))
        .isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void sampleTooSmallOrTooFar_staysUnidentified() {
    Experiment few = run(settings(1, 1_000), 0.1, 0.5);
    assertThat(verdict(few, base(Map.of("gmv_organic", 1.3))))
        .isInstanceOfSatisfying(
            Verdict.Unidentified.class,
            verdict -> assertThat(verdict.reason()).contains("200 are needed"));
    assertThat(verdict(few, base(Map.of("freshness", 10.0))))
        .isInstanceOfSatisfying(
            Verdict.Unidentified.class,
            verdict -> assertThat(verdict.reason()).contains("outside of everything"));
  }

  @Test
  void report_ofAnExploringWindow_countsThreeArmsInTheirShares_onAnyNumberOfThreads() {
    MarketSettings settings = settings(1, 4_000);
    WindowReport report = ((Complete) run(settings, 0.2, 0.5).status(WINDOW)).report();
    assertThat(report.arms())
        .extracting(ArmOutcome::arm)
        .containsExactly("control", "treatment", "exploration");
    assertThat(report.arm("exploration").units()).isBetween(720L, 880L);
    assertThat(report.control().units()).isBetween(1_490L, 1_710L);

    Experiment alone = new SimulatedExperiment(settings, 1);
    RankingConfiguration base = MarketLayout.base();
    alone.start(
        WindowPlan.against(WINDOW, base, base, new Traffic(0.5, 0, 4 * 3_600_000L))
            .exploring(0.2, new Exploration(0.5, FACTORS)));
    assertThat(alone.status(WINDOW)).isEqualTo(new Complete(report));
    RankingConfiguration target = base(Map.of("ecpm", 1.2));
    assertThat(estimates(alone, target)).isEqualTo(estimates(run(settings, 0.2, 0.5), target));
  }

  @Test
  void crowd_cannotExplore_andSaysSo() {
    RankingConfiguration base = MarketLayout.base();
    WindowPlan plan =
        WindowPlan.against(WINDOW, base, base, new Traffic(0.5, 0, 4 * 3_600_000L))
            .exploring(0.2, new Exploration(0.5, FACTORS));
    Experiment crowd = new CrowdExperiment(settings(1, 4_000), 400);
    assertThatThrownBy(() -> crowd.start(plan))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("chance");
  }
}
