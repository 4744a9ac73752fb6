package io.vouch.agent.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class MetricTest {
  private static final int[] SLATE = {7, 3, 9, 1};

  @Test
  void ndcg_hitsAtRanks2And4OfThreeRelevant_isHandComputed() {
    // DCG = 1/log2(3) + 1/log2(5) = 0.630930 + 0.430677; ideal = 1 + 0.630930 + 0.5
    assertThat(new NdcgAt(10).of(SLATE, new int[] {1, 3, 5}))
        .isCloseTo(1.061606 / 2.130930, within(1e-6));
  }

  @Test
  void ndcg_moreRelevantThanK_idealIsOfKHits() {
    // k = 2: hit at rank 1 only; ideal = 1 + 0.630930
    assertThat(new NdcgAt(2).of(SLATE, new int[] {2, 4, 6, 7, 8}))
        .isCloseTo(1 / 1.630930, within(1e-6));
  }

  @Test
  void ndcg_allInFront_isOne() {
    assertThat(new NdcgAt(10).of(SLATE, new int[] {1, 3, 7, 9})).isCloseTo(1, within(1e-12));
  }

  @Test
  void recall_twoOfThree_isTwoThirds() {
    assertThat(new RecallAt(20).of(SLATE, new int[] {1, 3, 5})).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(new RecallAt(1).of(SLATE, new int[] {1, 3, 5})).isZero();
  }

  @Test
  void hitRate_anyHit_isOne() {
    assertThat(new HitRateAt(2).of(SLATE, new int[] {3})).isEqualTo(1);
    assertThat(new HitRateAt(1).of(SLATE, new int[] {3})).isZero();
  }

  @Test
  void coverage_distinctItems_overCatalogue() {
    assertThat(new CoverageAt(2).of(new int[][] {{1, 2, 3}, {2, 4}, {~2}}, 10)).isEqualTo(0.3);
  }

  @Test
  void estimate_sameSeed_isTheSameAndHoldsTheMean() {
    double[][] values = {{0, 0, 1, 1, 0, 1, 0, 1, 1, 1}};
    Estimate estimate = Estimate.of(values, 5);
    assertThat(estimate).isEqualTo(Estimate.of(values, 5));
    assertThat(estimate.mean()).isEqualTo(0.6);
    assertThat(estimate.lower()).isLessThan(0.6).isGreaterThanOrEqualTo(0.2);
    assertThat(estimate.upper()).isGreaterThan(0.6).isLessThanOrEqualTo(1.0);
    assertThat(estimate.deviationOverSeeds()).isZero();
  }

  @Test
  void estimate_twoSeeds_averagesPeopleAndReportsTheSpread() {
    Estimate estimate = Estimate.of(new double[][] {{0, 1}, {1, 1}}, 5);
    assertThat(estimate.mean()).isEqualTo(0.75);
    assertThat(estimate.deviationOverSeeds()).isCloseTo(Math.sqrt(0.125), within(1e-12));
  }
}
