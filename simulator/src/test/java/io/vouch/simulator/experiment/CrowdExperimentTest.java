package io.vouch.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Uplift;
import io.vouch.simulator.experiment.MarketSettings.Season;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.ExperimentContract;
import io.vouch.tools.experiment.RatioTally;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus.Complete;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CrowdExperimentTest extends ExperimentContract {
  private static final long WINDOW_MILLIS = 4 * 3_600_000L;
  private static final int KINDS = 400;
  private static final MarketSettings SETTINGS = settings(0, 40_000);

  private final Experiment experiment = new CrowdExperiment(SETTINGS, KINDS);

  private static MarketSettings settings(long noise, int people) {
    return new MarketSettings(42, noise, people, Season.STATIONARY);
  }

  @Override
  protected Experiment experiment() {
    return experiment;
  }

  @Override
  protected void awaitEnd(WindowId window) {
    // Simulated time passes at once.
  }

  private static RankingConfiguration weighted(MarketSettings settings) {
    Map<String, Double> weights = new TreeMap<>(settings.base().weightByFactor());
    weights.computeIfPresent("gmv_organic", (name, weight) -> 4 * weight);
    return new RankingConfiguration("other", weights, "test");
  }

  private static WindowReport report(Experiment market, MarketSettings settings, int window) {
    WindowId id = new WindowId("w" + window);
    Traffic traffic = new Traffic(0.5, window * WINDOW_MILLIS, WINDOW_MILLIS);
    market.start(WindowPlan.against(id, settings.base(), weighted(settings), traffic));
    return ((Complete) market.status(id)).report();
  }

  @Test
  void report_twice_sameBits() {
    assertThat(report(new CrowdExperiment(SETTINGS, KINDS), SETTINGS, 3))
        .isEqualTo(report(new CrowdExperiment(SETTINGS, KINDS), SETTINGS, 3));
  }

  @Test
  void report_otherChance_otherCountsOfTheSameTruth() {
    MarketSettings other = settings(1, 40_000);
    assertThat(report(new CrowdExperiment(other, KINDS), other, 3).arms())
        .isNotEqualTo(report(experiment, SETTINGS, 3).arms());
  }

  @Test
  void counts_againstPeopleWhoWalkOneByOne_areAlike() {
    WindowReport crowd = report(experiment, SETTINGS, 0);
    WindowReport people = report(new SimulatedExperiment(SETTINGS, 2), SETTINGS, 0);
    crowd
        .control()
        .tallyByMetric()
        .forEach((metric, tally) -> {
          RatioTally walked = people.control().tallyByMetric().get(metric);
          // Another 400 kinds of visits than theirs: the means differ by what 400 kinds scatter.
          assertThat(tally.value() / walked.value()).as(metric).isBetween(0.85, 1.15);
          assertThat(tally.standardError() / walked.standardError())
              .as("error of " + metric)
              .isBetween(0.7, 1.4);
        });
  }

  @Test
  void sampledUplifts_manyWindows_scatterAroundTheTruthAsTheirErrorsSay() {
    CrowdOracle oracle = new CrowdOracle(SETTINGS, KINDS);
    double squares = 0;
    int windows = 200;
    for (int window = 0; window < windows; window++) {
      Uplift seen = report(experiment, SETTINGS, window).uplifts("treatment").get("gmv_per_user");
      long start = window * WINDOW_MILLIS;
      double base = oracle.values(SETTINGS.base(), start).getOrDefault("gmv_per_user", 0.0);
      double truth = oracle.values(weighted(SETTINGS), start).getOrDefault("gmv_per_user", 0.0);
      double z = (seen.value() - (truth / base - 1)) / seen.standardError();
      squares += z * z;
    }
    // χ² of 200 degrees of freedom over 200: 0.72 to 1.33 holds 99.8% of it.
    assertThat(squares / windows).isBetween(0.72, 1.33);
  }

  @Test
  void linearTransfer_otherWeights_upliftsAreSlopesTimesOfflineUplifts() {
    MarketSettings settings =
        new MarketSettings(
            42, 0, 40_000, Season.STATIONARY, MarketTraits.STANDARD.withLinearTransfer());
    CrowdOracle oracle = new CrowdOracle(settings, KINDS);
    SortedMap<String, Double> base = oracle.values(settings.base(), 0);
    SortedMap<String, Double> other = oracle.values(weighted(settings), 0);

    assertThat(other.get("gmv_per_user")).isGreaterThan(base.get("gmv_per_user"));
    assertThat(other.get("clicks_per_user")).isCloseTo(base.get("clicks_per_user"), within(1e-12));
  }

  @Test
  void start_withSpread_isTheWorldsOwnAndTheSameForAllChances() {
    MarketTraits spread = MarketTraits.STANDARD.startingWith(0.6f);
    MarketSettings first = new MarketSettings(7, 0, 100, Season.STATIONARY, spread);
    MarketSettings chance = new MarketSettings(7, 1, 100, Season.STATIONARY, spread);
    MarketSettings world = new MarketSettings(8, 0, 100, Season.STATIONARY, spread);

    assertThat(first.base()).isEqualTo(chance.base()).isNotEqualTo(world.base());
    assertThat(SETTINGS.base()).isEqualTo(MarketLayout.base());
  }
}
