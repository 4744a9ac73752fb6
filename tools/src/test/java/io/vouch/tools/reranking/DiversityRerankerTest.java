package io.vouch.tools.reranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.ranking.RetrieverFactor;
import io.vouch.tools.ranking.SortingFormula;
import io.vouch.tools.ranking.TinyWorld;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class DiversityRerankerTest {
  private static final Catalogue CATALOGUE =
      TinyWorld.catalogue(
          List.of(
              TinyWorld.item("a", "Drama", "X", 1, 3, 2000),
              TinyWorld.item("b", "Drama", "X", 2, 3, 2000),
              TinyWorld.item("c", "Comedy", "Y", 3, 3, 2000),
              TinyWorld.item("d", "Drama", "Y", 4, 3, 2000)));

  private static RankedPool pool(float... scores) {
    return new SortingFormula(
            List.of(new RetrieverFactor(TinyWorld.source("popular", scores))),
            new RankingConfiguration("t", Map.of("popular", 1.0), "test"))
        .rank(RoaringBitmap.bitmapOfRange(0, 4), 4, RequestContext.unconditional(CATALOGUE, 0));
  }

  private static RequestContext context(SortWish sort) {
    return new RequestContext(
        CATALOGUE, Taste.unknown(null), new int[0], new int[0], null, sort, 0);
  }

  /**
   * Scores 1, 0.9, 0.7, 0: a first. Then b: 0.75 · 0.9 − 0.25 · 1 = 0.425; c: 0.75 · 0.7 − 0 =
   * 0.525; d (shares the category, 2 of 3 parts): 0 − 0.25 · 2/3. So c; then b before d.
   */
  @Test
  void rerank_secondBestRepeatsTheBest_letsTheOtherKindGoFirst() {
    RequestContext context = RequestContext.unconditional(CATALOGUE, 0);
    assertThat(new DiversityReranker().rerank(pool(1f, 0.9f, 0.7f, 0f), 4, context))
        .containsExactly(0, 2, 1, 3);
    assertThat(
            new DiversityReranker(0, new CategorySimilarity())
                .rerank(pool(1f, 0.9f, 0.7f, 0f), 2, context))
        .containsExactly(0, 1);
  }

  @Test
  void similarity_sharedCategoryAndBrand_byHand() {
    ItemSimilarity.Pairs pairs =
        new CategorySimilarity()
            .within(pool(1f, 0.9f, 0.7f, 0f), RequestContext.unconditional(CATALOGUE, 0));
    assertThat(pairs.between(0, 1)).isEqualTo(1);
    assertThat(pairs.between(0, 2)).isZero();
    assertThat(pairs.between(0, 3)).isEqualTo(2.0 / 3);
    assertThat(pairs.between(2, 3)).isEqualTo(1.0 / 3);
  }

  @Test
  void rerank_withRequestedOrder_movesNothing() {
    assertThat(
            new DiversityReranker()
                .rerank(pool(1f, 0.9f, 0.7f, 0f), 3, context(new SortWish("price", true))))
        .containsExactly(0, 1, 2);
  }

  @Test
  void rerank_poolSmallerThanSlate_returnsWhatThereIs() {
    assertThat(
            new DiversityReranker()
                .rerank(pool(1f, 1f, 1f, 1f), 9, RequestContext.unconditional(CATALOGUE, 0)))
        .containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void strength_outOfRange_isRefused() {
    assertThatThrownBy(() -> new DiversityReranker(1.5, new CategorySimilarity()))
        .hasMessage("The diversity strength (1.5) must be in [0, 1].");
  }
}
