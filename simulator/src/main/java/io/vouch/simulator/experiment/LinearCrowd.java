package io.vouch.simulator.experiment;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.influence.RankingMeasurement;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * A made-up population in which online uplifts are straight lines through 0 of offline uplifts: the
 * home of methods that believe so, and the only one in which a slope is put in.
 *
 * <p>Slopes differ from world to world around what was seen in the real crowd. Metrics without an
 * offline counterpart do not move.
 */
final class LinearCrowd implements VisitPopulation {
  private static final int REQUESTS = 100;
  private static final float SPREAD = 0.3f;
  private static final float LEAST = 0.05f;
  private static final long STREAM = -19;
  private static final int AD_REVENUE = 2;
  private static final int AD_VALUE = 3;

  private static final Map<Integer, String> OFFLINE_BY_METRIC =
      Map.of(
          0,
          "influence.gmv",
          1,
          "influence.order",
          AD_REVENUE,
          "influence.ecpm",
          AD_VALUE,
          "influence_ads.gmv");

  private static final float[] SLOPES = {0.3f, 0.3f, 0.25f, 0.2f};

  private final Crowd crowd;
  private final long seed;
  private final double[] baseWeights;
  private final RankingMeasurement measurement;
  private final SortedMap<String, Double> base;

  LinearCrowd(MarketSettings settings, Crowd crowd) {
    this.crowd = crowd;
    this.seed = settings.seed();
    this.baseWeights = MarketLayout.FACTORS.weights(settings.base().weightByFactor());
    this.measurement =
        new RankingMeasurement(
            logged(crowd.visits(0), REQUESTS), baseWeights, InfluenceOptions.published());
    this.base = measurement.metrics(baseWeights);
  }

  /** The first visits as requests. */
  static LoggedRequests logged(Visit[] visits, int most) {
    LoggedRequests.Builder builder = LoggedRequests.of(MarketLayout.FACTORS);
    for (int i = 0; i < Math.min(most, visits.length); i++) {
      builder.add(visits[i].factors, visits[i].advertised);
    }
    return builder.build();
  }

  @Override
  public Visit[] visits(long startMillis) {
    return crowd.visits(startMillis);
  }

  @Override
  public Moments moments(double[] weights, long startMillis) {
    return crowd.moments(baseWeights, startMillis).scaled(factors(weights));
  }

  @Override
  public double[] mean(double[] weights, long startMillis) {
    return moments(weights, startMillis).mean();
  }

  private double[] factors(double[] weights) {
    SortedMap<String, Double> metrics = measurement.metrics(weights);
    double[] factors = new double[Moments.SIZE];
    Arrays.fill(factors, 1);
    OFFLINE_BY_METRIC.forEach((metric, offline) -> {
      double before = base.getOrDefault(offline, 1.0);
      double uplift = metrics.getOrDefault(offline, before) / before - 1;
      factors[metric] = Math.max(LEAST, 1 + slope(metric) * uplift);
    });
    factors[AD_VALUE] *= factors[AD_REVENUE];
    return factors;
  }

  private double slope(int metric) {
    long key = Chance.key(seed, STREAM);
    return SLOPES[metric] * Elementary.exp(SPREAD * Chance.normal(key, Purpose.PARAMETER, metric));
  }
}
