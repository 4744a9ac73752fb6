package io.vouch.tools.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.tools.requestlog.LoggedRequests;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class InfluenceProperties {
  private static final List<String> GROUPS = RandomRequests.LAYOUT.groups();

  @Property(tries = 300)
  void shares_anyRequestsAndWeights_equalTheDefinition(
      @ForAll long seed,
      @ForAll("weights") double[] weights,
      @ForAll("options") InfluenceOptions options) {
    LoggedRequests logged = RandomRequests.of(seed, 6, 25);
    double[] expected = BruteForceInfluence.shares(logged, weights, weights, options);
    SortedMap<String, Double> metrics = metrics(logged, weights, options);

    double sum = 0;
    for (int f = 0; f < expected.length; f++) {
      double share = metrics.get("influence." + GROUPS.get(f));
      assertThat(share).isCloseTo(expected[f], within(1e-12));
      assertThat(share).isBetween(0.0, 1 + 1e-12);
      sum += share;
    }
    if (sum != 0) {
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 200)
  void shares_allWeightsScaled_stay(
      @ForAll long seed, @ForAll("weights") double[] weights, @ForAll("scale") double scale) {
    LoggedRequests logged = RandomRequests.of(seed, 6, 25);
    double[] scaled = weights.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale;
    }
    SortedMap<String, Double> before = metrics(logged, weights, InfluenceOptions.published());
    SortedMap<String, Double> after = metrics(logged, scaled, InfluenceOptions.published());
    before.forEach(
        (name, value) -> assertThat(after.get(name)).as(name).isCloseTo(value, within(1e-9)));
  }

  @Property(tries = 100)
  void shares_zeroWeight_isExactlyZero(@ForAll long seed, @ForAll("weights") double[] weights) {
    double[] without = weights.clone();
    without[2] = 0;
    SortedMap<String, Double> metrics =
        metrics(RandomRequests.of(seed, 6, 25), without, InfluenceOptions.published());
    assertThat(metrics.get("influence.gmv")).isZero();
    assertThat(metrics.get("influence_ads.gmv")).isZero();
    assertThat(metrics.get("ratio.gmv")).isZero();
  }

  @Property(tries = 100)
  void sensitivity_frozenPairs_equalsFiniteDifferences(
      @ForAll long seed,
      @ForAll("weights") double[] weights,
      @ForAll("options") InfluenceOptions options) {
    LoggedRequests logged = RandomRequests.of(seed, 5, 20);
    double[][] jacobian = InfluenceSensitivity.of(logged, weights, options);
    double step = 1e-5;
    for (int g = 0; g < GROUPS.size(); g++) {
      double[] up =
          BruteForceInfluence.shares(logged, weights, scaledGroup(weights, g, step), options);
      double[] down =
          BruteForceInfluence.shares(logged, weights, scaledGroup(weights, g, -step), options);
      double column = 0;
      for (int f = 0; f < GROUPS.size(); f++) {
        assertThat(jacobian[f][g]).isCloseTo((up[f] - down[f]) / (2 * step), within(1e-8));
        assertThat(jacobian[f][g]).isCloseTo(jacobian[g][f], within(1e-12));
        column += jacobian[f][g];
      }
      assertThat(column).isCloseTo(0, within(1e-12));
      assertThat(jacobian[g][g]).isGreaterThanOrEqualTo(-1e-15);
    }
  }

  private static double[] scaledGroup(double[] weights, int group, double logStep) {
    double[] scaled = weights.clone();
    int[] groups = RandomRequests.LAYOUT.groupByColumn();
    for (int column = 0; column < scaled.length; column++) {
      scaled[column] *= groups[column] == group ? Math.exp(logStep) : 1;
    }
    return scaled;
  }

  private static SortedMap<String, Double> metrics(
      LoggedRequests logged, double[] weights, InfluenceOptions options) {
    return new RankingMeasurement(logged, weights, options).metrics(weights);
  }

  @Provide
  Arbitrary<double[]> weights() {
    return Arbitraries.doubles()
        .between(0.1, 10)
        .array(double[].class)
        .ofSize(RandomRequests.LAYOUT.size());
  }

  @Provide
  Arbitrary<Double> scale() {
    // Powers of two scale without rounding, so not even a near tie may change places.
    return Arbitraries.of(0x1p-10, 0.25, 2.0, 1024.0, 0x1p20);
  }

  @Provide
  Arbitrary<InfluenceOptions> options() {
    return Combinators.combine(
            Arbitraries.of(PairSet.values()),
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(1, 15),
            Arbitraries.of(1.0, 10.0, 50.0))
        .as(InfluenceOptions::new);
  }
}
