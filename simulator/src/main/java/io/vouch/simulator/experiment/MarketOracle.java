package io.vouch.simulator.experiment;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.experiment.RatioTally;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What configurations are truly worth at a time: expectations instead of sampled outcomes.
 *
 * <p>For judges only. A tuner that asks it proves nothing; the architecture test keeps tuners away.
 * The expectations are exact for the visits that are averaged over; advertisers are paced by what
 * they are expected to spend.
 */
public final class MarketOracle {
  private final WindowRun run;

  /**
   * @param visits how many visits are averaged over
   */
  public MarketOracle(MarketSettings settings, int visits, int threads) {
    MarketSettings sized =
        new MarketSettings(
            settings.seed(), settings.noise(), visits, settings.season(), settings.traits());
    this.run = new WindowRun(sized, new Inventory(settings.seed()), false, threads);
  }

  /** True uplifts of each configuration against the first, by online metric, on the same visits. */
  public List<SortedMap<String, Double>> uplifts(
      List<RankingConfiguration> configurations, long startMillis) {
    List<SortedMap<String, Double>> values =
        configurations.stream().map(configuration -> values(configuration, startMillis)).toList();
    return values.stream().map(value -> against(value, values.get(0))).toList();
  }

  /** True values by online metric. */
  public SortedMap<String, Double> values(RankingConfiguration configuration, long startMillis) {
    double[] weights = MarketLayout.FACTORS.weights(configuration.weightByFactor());
    ArmCount count = run.run(startMillis, List.of(person -> weights), person -> 0).get(0);
    SortedMap<String, Double> values = new TreeMap<>();
    for (int metric = 0; metric < count.tallies.length; metric++) {
      RatioTally tally = count.tallies[metric];
      values.put(MarketLayout.METRICS.get(metric), tally.value());
    }
    return values;
  }

  private static SortedMap<String, Double> against(
      SortedMap<String, Double> values, SortedMap<String, Double> base) {
    SortedMap<String, Double> uplifts = new TreeMap<>();
    values.forEach(
        (metric, value) -> uplifts.put(metric, value / base.getOrDefault(metric, 1.0) - 1));
    return uplifts;
  }
}
