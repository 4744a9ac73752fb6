package io.vouch.tools.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.tools.requestlog.FactorLayout;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class InfluenceShareTest {
  /** The published worked example: margins +20, −50, 0, +2. */
  @Test
  void of_publishedExample_hasThePublishedShares() {
    InfluenceShare share =
        InfluenceShare.of(
            List.of(explanation(20, 0, 7, 2), explanation(0, 50, 7, 0)),
            InfluenceOptions.published());

    assertThat(share.shareByFactor().get("order")).isCloseTo(20 / 72.0, within(1e-12));
    assertThat(share.shareByFactor().get("gmv")).isCloseTo(50 / 72.0, within(1e-12));
    assertThat(share.shareByFactor().get("ecpm")).isZero();
    assertThat(share.shareByFactor().get("other")).isCloseTo(2 / 72.0, within(1e-12));
    assertThat(share.pairs()).isEqualTo(1);
  }

  @Test
  void of_nothingDiffers_everyShareIsZero() {
    InfluenceShare share =
        InfluenceShare.of(
            List.of(explanation(1, 1, 1, 1), explanation(1, 1, 1, 1)),
            InfluenceOptions.published());
    assertThat(share.shareByFactor().values()).containsOnly(0.0);
    assertThat(share.pairs()).isZero();
  }

  @Test
  void conflictRate_factorsThatDisagree_counts() {
    List<Explanation> order =
        List.of(explanation(3, 0, 0, 0), explanation(2, 1, 0, 0), explanation(1, 0, 0, 0));
    // gmv: (1,2) against, (2,3) with, (1,3) no opinion.
    assertThat(ConflictRate.of(order, "order", "gmv", InfluenceOptions.published())).isEqualTo(0.5);
    assertThat(ConflictRate.of(order, "order", "ecpm", InfluenceOptions.published())).isZero();
  }

  /**
   * Published companions claim that a larger weight always has a larger share. It has not: another
   * order looks at other pairs.
   */
  @Test
  void share_ownWeightGrows_mayFall() {
    SplittableRandom random = new SplittableRandom(2603);
    int falls = 0;
    int steps = 0;
    for (int world = 0; world < 200; world++) {
      LoggedRequests logged = RandomRequests.of(random.nextLong(), 1, 40);
      double before = Double.NaN;
      for (double weight = 0.2; weight < 5; weight *= 1.1) {
        double[] weights = {1, 1, weight, 1};
        double share =
            new RankingMeasurement(logged, weights, InfluenceOptions.published())
                .metrics(weights)
                .get("influence.gmv");
        falls += share < before - 1e-9 ? 1 : 0;
        before = share;
        steps++;
      }
    }
    System.out.printf(
        "the share fell in %d of %d single-request steps (seed 2603)%n", falls, steps);
    assertThat(falls).isPositive();
  }

  /** Two candidates, the second advertised; hand-computed. */
  @Test
  void metrics_twoCandidates_areAsComputedByHand() {
    FactorLayout layout = FactorLayout.of("order", "gmv");
    LoggedRequests logged =
        LoggedRequests.of(layout)
            .add(new float[][] {{1, 0}, {0, 3}}, new boolean[] {false, true})
            .build();
    double[] base = {4, 1};
    RankingMeasurement measurement =
        new RankingMeasurement(logged, base, InfluenceOptions.published());
    SortedMap<String, Double> metrics = measurement.metrics(new double[] {1, 1});

    // Scores 1 and 3, so the advertised one leads; margins 1 and 3 of 4.
    assertThat(metrics.get("influence.order")).isCloseTo(0.25, within(1e-12));
    assertThat(metrics.get("influence.gmv")).isCloseTo(0.75, within(1e-12));
    assertThat(metrics.get("influence_ads.gmv")).isZero();
    assertThat(metrics.get("ratio.gmv")).isCloseTo(0.75, within(1e-12));
    double w1 = Math.exp(-0.1);
    double w2 = Math.exp(-0.2);
    assertThat(metrics.get("ads_top10_rate")).isCloseTo(w1 / (w1 + w2), within(1e-12));
    assertThat(metrics.get("ads_ratio")).isEqualTo(0.5);
    assertThat(metrics.get("top.gmv")).isCloseTo(3 * w1 / (w1 + w2), within(1e-12));
    assertThat(metrics.get("top10_overlap")).isEqualTo(1);
    assertThatThrownBy(() -> measurement.names().index("influence.clicks"))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("influence.order");
  }

  @Test
  void overlap_otherTopTen_isCounted() {
    float[][] columns = new float[2][20];
    for (int c = 0; c < 20; c++) {
      columns[0][c] = c;
      columns[1][c] = -c;
    }
    LoggedRequests logged =
        LoggedRequests.of(FactorLayout.of("up", "down")).add(columns, new boolean[20]).build();
    RankingMeasurement measurement =
        new RankingMeasurement(logged, new double[] {1, 0}, InfluenceOptions.published());
    assertThat(measurement.metrics(new double[] {1, 0}).get("top10_overlap")).isEqualTo(1);
    assertThat(measurement.metrics(new double[] {0, 1}).get("top10_overlap")).isZero();
  }

  private static Explanation explanation(double order, double gmv, double ecpm, double other) {
    return new Explanation(
        order + gmv + ecpm + other,
        List.of(
            new Contribution("order", 1, order),
            new Contribution("gmv", 1, gmv),
            new Contribution("ecpm", 1, ecpm),
            new Contribution("other", 1, other)));
  }
}
