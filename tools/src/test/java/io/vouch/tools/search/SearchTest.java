package io.vouch.tools.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.influence.RandomRequests;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SearchTest {
  private static final LoggedRequests LOGGED = RandomRequests.of(5, 150, 30);
  private static final RankingConfiguration BASE =
      new RankingConfiguration(
          "base",
          Map.of("order_ads", 1.0, "order_organic", 1.0, "gmv", 0.5, "ecpm", 1.0),
          "by hand");
  private static final ParameterSpace SPACE =
      new ParameterSpace(
          List.of(
              Parameter.of("order_ads"),
              Parameter.of("order_organic"),
              Parameter.of("gmv"),
              Parameter.of("ecpm")));
  private static final SearchObjective CONSTRAINED =
      new SearchObjective(
          "influence.gmv",
          List.of(
              new MetricRange("ads_top10_rate", new TargetRange(-0.03, 0.05), 20_000),
              new MetricRange("top.order_organic", TargetRange.atLeast(-0.02), 20_000)));

  private static SearchProblem problem(SearchObjective objective) {
    return new SearchProblem(LOGGED, BASE, SPACE, objective, InfluenceOptions.published());
  }

  static Stream<ParameterSearch> searches() {
    return Stream.of(new RandomSearch(), new SobolSearch(), new ParzenSearch(), new CmaEsSearch());
  }

  @ParameterizedTest
  @MethodSource("searches")
  void search_otherNumberOfThreads_sameBits(ParameterSearch search) {
    SearchResult one = search.search(problem(CONSTRAINED), new SearchOptions(120, 7, 1));
    SearchResult three = search.search(problem(CONSTRAINED), new SearchOptions(120, 7, 3));
    SearchResult otherSeed = search.search(problem(CONSTRAINED), new SearchOptions(120, 8, 1));

    assertThat(three).isEqualTo(one);
    assertThat(otherSeed.hash()).isNotEqualTo(one.hash());
    assertThat(one.trials()).isEqualTo(120);
    assertThat(one.base().parameters()).isEqualTo(SPACE.base());
    assertThat(one.base().objective()).isZero();
    assertThat(one.best().get(0).objective()).isNotNegative();
    assertThat(one.best())
        .isSortedAccordingTo((a, b) -> Double.compare(b.objective(), a.objective()));
    assertThat(one.progress().get(one.progress().size() - 1).trial())
        .isEqualTo(one.best().get(0).trial());
  }

  /** The objective of the best trial follows from the metrics it says it has. */
  @ParameterizedTest
  @MethodSource("searches")
  void search_best_isWhatItsMetricsSay(ParameterSearch search) {
    SearchResult result = search.search(problem(CONSTRAINED), new SearchOptions(60, 3, 1));
    for (Candidate candidate : result.best()) {
      double expected = 10 * candidate.uplifts().get("influence.gmv");
      double ads =
          new TargetRange(-0.03, 0.05).violation(candidate.uplifts().get("ads_top10_rate"));
      double top =
          TargetRange.atLeast(-0.02).violation(candidate.uplifts().get("top.order_organic"));
      expected -= 20_000 * (ads * ads + top * top);
      assertThat(candidate.objective()).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void search_withoutConstraints_guidedOnesBeatChance() {
    SearchObjective free = new SearchObjective("influence.gmv", List.of());
    SearchOptions options = new SearchOptions(300, 11, 1);
    double chance = best(new RandomSearch(), free, options);
    System.out.printf(
        "best of 300 (seed 11): random %.4f, sobol %.4f, tpe %.4f, cma-es %.4f%n",
        chance,
        best(new SobolSearch(), free, options),
        best(new ParzenSearch(), free, options),
        best(new CmaEsSearch(), free, options));
    assertThat(best(new ParzenSearch(), free, options)).isGreaterThan(chance);
    assertThat(best(new CmaEsSearch(), free, options)).isGreaterThan(chance);
  }

  private static double best(
      ParameterSearch search, SearchObjective objective, SearchOptions options) {
    return search.search(problem(objective), options).best().get(0).objective();
  }

  /** Doc example of the report: 10,000 · 0.133² = 176.89, and 10 · 0.049 = 0.49 without penalty. */
  @Test
  void range_publishedExample_costsThePublishedPenalty() {
    double violation = new TargetRange(-0.05, 1).violation(-0.183);
    assertThat(10_000 * violation * violation).isCloseTo(176.89, within(1e-9));
    assertThat(new TargetRange(-0.05, 1).violation(0.3)).isZero();
    assertThat(new TargetRange(-0.05, 0.1).violation(0.3)).isCloseTo(0.2, within(1e-12));
    assertThat(new TargetRange(-0.05, 0.1).signedDistance(0)).isCloseTo(-0.05, within(1e-12));
  }

  @Test
  void search_unknownOrEmptyMetric_isRefused() {
    SearchOptions options = new SearchOptions(5, 1, 1);
    assertThatThrownBy(() ->
            new RandomSearch()
                .search(problem(new SearchObjective("influence.clicks", List.of())), options))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("influence.gmv");
    RankingConfiguration withoutGmv =
        new RankingConfiguration("none", Map.of("order_organic", 1.0), "");
    SearchProblem zero =
        new SearchProblem(LOGGED, withoutGmv, SPACE, CONSTRAINED, InfluenceOptions.published());
    assertThatThrownBy(() -> new RandomSearch().search(zero, options))
        .isInstanceOfSatisfying(
            VouchException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("influence.gmv");
  }

  @Test
  void configuration_multipliers_scaleTheBase() {
    ParameterSpace space =
        new ParameterSpace(
            List.of(
                Parameter.of("gmv"),
                new Parameter("orders", List.of("order_ads", "order_organic"), 0.5, 4)));
    RankingConfiguration made = space.configuration("v2", BASE, Map.of("gmv", 3.0, "orders", 2.0));

    assertThat(made.weightByFactor())
        .isEqualTo(Map.of("order_ads", 2.0, "order_organic", 2.0, "gmv", 1.5, "ecpm", 1.0));
    assertThatThrownBy(() -> space.configuration("v3", BASE, Map.of("gmv", 3.0, "orders", 9.0)))
        .hasMessageContaining("must be from 0.5 to 4.0");
    assertThatThrownBy(() -> space.configuration("v3", BASE, Map.of("gmv", 3.0)))
        .hasMessageContaining("null");
    assertThatThrownBy(() -> new Parameter("gmv", List.of("gmv"), 2, 4))
        .hasMessageContaining("around 1");
  }

  @Test
  void parzen_goodGroup_isTheRootAlsoAmongThousands() {
    assertThat(ParzenSearch.goodTrials(100)).isEqualTo(10);
    assertThat(ParzenSearch.goodTrials(5_000)).isEqualTo(71);
  }

  /** A density must integrate to 1 over the cube, kernels at the edge included. */
  @Test
  void parzenDensity_overTheCube_integratesToOne() {
    ParzenDensity density =
        new ParzenDensity(new double[][] {{0, 0.02}, {0.1, 1}, {0.07, 0.5}, {0.9, 0.55}});
    int steps = 400;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      for (int j = 0; j < steps; j++) {
        sum += Math.exp(density.log(new double[] {(i + 0.5) / steps, (j + 0.5) / steps}));
      }
    }
    assertThat(sum / steps / steps).isCloseTo(1, within(1e-3));
  }
}
