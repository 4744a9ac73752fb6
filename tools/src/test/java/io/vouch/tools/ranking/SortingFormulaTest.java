package io.vouch.tools.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.RequestContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class SortingFormulaTest {
  private static final Catalogue CATALOGUE =
      TinyWorld.catalogue(
          List.of(
              TinyWorld.item("a", "Drama", "X", 10, 4, 2020),
              TinyWorld.item("b", "Drama", "Y", 20, 2, 2015),
              TinyWorld.item("c", "Comedy", "X", 5, 3, 2020)));
  private static final RequestContext CONTEXT = RequestContext.unconditional(CATALOGUE, 0);

  private static SortingFormula formula(Map<String, Double> weights) {
    return new SortingFormula(
        List.of(
            new RetrieverFactor(TinyWorld.source("popular", 0.5f, 1f, 0f)),
            CatalogueFactor.quality(CATALOGUE),
            CatalogueFactor.freshness(CATALOGUE)),
        new RankingConfiguration("t1", weights, "test"));
  }

  /** Ratings 4, 2, 3: mean 3, spread 2, so quality is 0.5, −0.5, 0. */
  @Test
  void rank_twoFactors_scoresByHand() {
    RankedPool pool =
        formula(Map.of("popular", 1.0, "quality", 2.0))
            .rank(RoaringBitmap.bitmapOf(0, 1, 2), 3, CONTEXT);
    assertThat(pool.item(0)).isEqualTo(0); // 0.5 + 2 · 0.5 = 1.5
    assertThat(pool.score(0)).isEqualTo(1.5);
    assertThat(pool.item(1)).isEqualTo(1); // 1 − 2 · 0.5 = 0; ties with c by index
    assertThat(pool.item(2)).isEqualTo(2);
    assertThat(pool.score(1)).isZero();
    assertThat(pool.factors()).containsExactly("popular", "quality");
    assertThat(pool.explanation(0).contributions())
        .containsExactly(
            new Contribution("popular", 1.0, 0.5), new Contribution("quality", 2.0, 0.5));
  }

  /** Five years older than the newest counts half. */
  @Test
  void freshness_fiveYearsOlder_isHalf() {
    var scores = CatalogueFactor.freshness(CATALOGUE).scores(CONTEXT);
    assertThat(scores).isNotNull();
    assertThat(scores.at(0)).isEqualTo(1f);
    assertThat(scores.at(1)).isCloseTo(0.5f, within(1e-6f));
  }

  @Test
  void rank_candidatesOnly_neverReturnsAnother() {
    RankedPool pool = formula(Map.of("popular", 1.0)).rank(RoaringBitmap.bitmapOf(2), 5, CONTEXT);
    assertThat(pool.size()).isEqualTo(1);
    assertThat(pool.item(0)).isEqualTo(2);
    assertThat(formula(Map.of()).rank(new RoaringBitmap(), 5, CONTEXT).size()).isZero();
  }

  @Test
  void rank_notANumber_failsClosed() {
    SortingFormula broken =
        new SortingFormula(
            List.of(new RetrieverFactor(TinyWorld.source("popular", 1f, Float.NaN, 1f))),
            new RankingConfiguration("t1", Map.of("popular", 1.0), "test"));
    assertThatThrownBy(() -> broken.rank(RoaringBitmap.bitmapOf(0, 1, 2), 1, CONTEXT))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("index 1 must be a number");
  }

  @Test
  void formula_twoFactorsOfOneName_isRefused() {
    Factor popular = new RetrieverFactor(TinyWorld.source("popular", 0f));
    assertThatThrownBy(
            () -> new SortingFormula(List.of(popular, popular), DefaultRanking.configuration()))
        .hasMessage("The factor name (popular) must be unique in a formula.");
  }

  @Test
  void configuration_everyDefaultWeight_belongsToAFactorOfTheHouse() {
    List<String> sources =
        List.of("collaborative", "lexical", "dense", "item_to_item", "content", "popular");
    List<String> names =
        DefaultRanking.factors(
                CATALOGUE, sources.stream().map(name -> TinyWorld.source(name, 0f)).toList())
            .stream()
            .map(Factor::name)
            .toList();
    assertThat(DefaultRanking.configuration().weightByFactor().keySet())
        .containsExactlyInAnyOrderElementsOf(names);
  }
}
