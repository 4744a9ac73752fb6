package io.vouch.tools.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.catalogue.Item;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.ranking.TinyWorld;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class OrderInfluenceTest {
  private static final int ITEMS = 60;
  private static final RecommendationRequest REQUEST = RecommendationRequest.of(null, "home", 10);

  private final Recommender recommender = recommender();

  /** Sixty items, six sources with random scores (seed 11). */
  private static Recommender recommender() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(TinyWorld.item("i%02d".formatted(i), "Drama", "X", 1 + i, i % 5, 2000 + i % 20));
    }
    SplittableRandom random = new SplittableRandom(11);
    List<Retriever> sources = new ArrayList<>();
    for (String name : List.of("popular", "lexical", "dense", "item_to_item", "content")) {
      float[] scores = new float[ITEMS];
      for (int i = 0; i < ITEMS; i++) {
        scores[i] = (float) random.nextDouble();
      }
      sources.add(TinyWorld.source(name, scores));
    }
    return new Recommender(
        RecommenderModel.withDefaults(TinyWorld.catalogue(items), sources, "m"),
        () -> "r1",
        InstantSource.fixed(Instant.EPOCH));
  }

  /** The definition of the documents, written out: top 5 with anything in the top 20, tau 10. */
  @Test
  void influence_ofAnAnswer_isThePublishedDefinition() {
    RankedPool pool = recommender.scored(REQUEST, Taste.unknown(null), 20);
    Map<String, Double> sums = new TreeMap<>();
    double weights = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = i + 1; j < 20; j++) {
        Explanation better = pool.explanation(i);
        Explanation worse = pool.explanation(j);
        double z = 0;
        for (int f = 0; f < better.contributions().size(); f++) {
          z += margin(better, worse, f);
        }
        double weight = Math.exp(-(i + 1) / 10.0);
        weights += weight;
        for (int f = 0; f < better.contributions().size(); f++) {
          sums.merge(
              better.contributions().get(f).factor(),
              weight * margin(better, worse, f) / z,
              Double::sum);
        }
      }
    }

    Map<String, Double> influence =
        recommender.recommend(REQUEST, Taste.unknown(null)).influenceByFactor();

    assertThat(influence).containsOnlyKeys(sums.keySet());
    double total = weights;
    influence.forEach(
        (factor, share) -> assertThat(share).isCloseTo(sums.get(factor) / total, within(1e-12)));
    assertThat(influence.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
  }

  private static double margin(Explanation better, Explanation worse, int factor) {
    Contribution one = better.contributions().get(factor);
    Contribution other = worse.contributions().get(factor);
    return Math.abs(one.amount() - other.amount());
  }

  /**
   * A tenth of a millisecond is what a turn may pay for it; the bound here is for busy machines.
   */
  @Test
  void influence_ofSixtyCandidates_costsLittle() {
    RankedPool pool = recommender.scored(REQUEST, Taste.unknown(null), ITEMS);
    long[] nanos = new long[3_000];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      assertThat(OrderInfluence.of(pool) == null).isFalse();
      nanos[i] = System.nanoTime() - start;
    }
    long[] warm = Arrays.copyOfRange(nanos, 1_000, nanos.length);
    Arrays.sort(warm);
    System.out.printf(
        "influence of %d candidates: median %.1f µs, 99%% %.1f µs%n",
        ITEMS, warm[warm.length / 2] / 1e3, warm[warm.length * 99 / 100] / 1e3);
    assertThat(warm[warm.length / 2]).isLessThan(1_000_000);
  }
}
