package io.vouch.simulator.experiment;

import io.vouch.domain.ranking.RankingConfiguration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What configurations are truly worth to the population that {@link CrowdExperiment} draws from:
 * exact expectations. For judges only, as {@link MarketOracle}. Not thread-safe.
 */
public final class CrowdOracle {
  private final MarketSettings settings;
  private final VisitPopulation population;

  /**
   * @param kinds of visits in the population, the same number as the experiment's
   */
  public CrowdOracle(MarketSettings settings, int kinds) {
    this.settings = settings;
    this.population = VisitPopulation.of(settings, kinds);
  }

  /** An experiment on the same population, for one study on the oracle's own thread. */
  public CrowdExperiment experiment(long noise) {
    return new CrowdExperiment(
        new MarketSettings(
            settings.seed(), noise, settings.visitors(), settings.season(), settings.traits()),
        population);
  }

  /** Whether the market is the same in the windows that start then. */
  public boolean isAlike(long startMillis, long otherMillis) {
    return Climate.at(settings, startMillis).equals(Climate.at(settings, otherMillis));
  }

  /** True values by online metric in the window that starts then. */
  public SortedMap<String, Double> values(RankingConfiguration configuration, long startMillis) {
    double[] weights = MarketLayout.FACTORS.weights(configuration.weightByFactor());
    double[] mean = population.mean(weights, startMillis);
    SortedMap<String, Double> values = new TreeMap<>();
    for (int metric = 0; metric < MarketLayout.METRICS.size(); metric++) {
      values.put(MarketLayout.METRICS.get(metric), Moments.value(mean, metric));
    }
    return values;
  }
}
