package io.vouch.tools.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Taste;
import io.vouch.tools.request.Taste.Affinity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

class SortingFormulaProperties {
  private static final int NEVER_SPLIT = Integer.MAX_VALUE;

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void rank_randomWeights_isACompleteSortAndContributionsSumToTheScore(@ForAll long seed) {
    World world = new World(seed, null);
    RankedPool pool = world.formula(1, NEVER_SPLIT).rank(world.candidates, 1000, world.context);

    assertThat(pool.size()).isEqualTo(world.candidates.getCardinality());
    RoaringBitmap reached = new RoaringBitmap();
    for (int position = 0; position < pool.size(); position++) {
      reached.add(pool.item(position));
      assertThat(pool.explanation(position).recomputed())
          .as("seed %d", seed)
          .isCloseTo(pool.score(position), within(1e-9));
      if (position > 0) {
        boolean inOrder =
            pool.score(position - 1) > pool.score(position)
                || (pool.score(position - 1) == pool.score(position)
                    && pool.item(position - 1) < pool.item(position));
        assertThat(inOrder).as("seed %d position %d", seed, position).isTrue();
      }
    }
    assertThat(reached)
        .as("every candidate is reachable, seed %d", seed)
        .isEqualTo(world.candidates);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void rank_fewerKept_isAPrefixOfAllAndTwoThreadsGiveTheSameBits(@ForAll long seed) {
    World world = new World(seed, null);
    RankedPool all = world.formula(1, NEVER_SPLIT).rank(world.candidates, 1000, world.context);
    RankedPool split = world.formula(1, 2).rank(world.candidates, 17, world.context);
    assertThat(split.size()).isEqualTo(Math.min(17, all.size()));
    for (int position = 0; position < split.size(); position++) {
      assertThat(split.item(position)).as("seed %d", seed).isEqualTo(all.item(position));
      assertThat(Double.doubleToLongBits(split.score(position)))
          .isEqualTo(Double.doubleToLongBits(all.score(position)));
    }
  }

  /** By powers of two, so that rounding cannot turn a tie into an order. */
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void rank_allWeightsScaled_givesTheSameOrder(@ForAll long seed) {
    World world = new World(seed, null);
    double scale = Math.scalb(1.0, new Random(seed).nextInt(40) - 20);
    assertThat(order(world.formula(scale, NEVER_SPLIT).rank(world.candidates, 50, world.context)))
        .as("seed %d scale %s", seed, scale)
        .isEqualTo(order(world.formula(1, NEVER_SPLIT).rank(world.candidates, 50, world.context)));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void rank_requestedOrder_sortsByTheFieldBeforeAllElse(@ForAll long seed) {
    boolean ascending = new Random(seed).nextBoolean();
    World world = new World(seed, new SortWish("price", ascending));
    SortingFormula formula = DefaultRanking.formula(world.catalogue, List.of());
    RankedPool pool = formula.rank(world.candidates, 1000, world.context);
    double last = ascending ? -1 : Double.MAX_VALUE;
    boolean missing = false;
    for (int position = 0; position < pool.size(); position++) {
      double price = world.catalogue.numbers("price").at(pool.item(position));
      if (Double.isNaN(price)) {
        missing = true;
      } else {
        assertThat(missing).as("an unpriced item before a priced one, seed %d", seed).isFalse();
        assertThat(ascending ? price >= last : price <= last).as("seed %d", seed).isTrue();
        last = price;
      }
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void fill_anyFactorOfTheHouse_equalsAtAndStaysInRange(@ForAll long seed) {
    World world = new World(seed, new SortWish("price", true));
    int[] items = world.candidates.toArray();
    float[] filled = new float[items.length];
    for (Factor factor : DefaultRanking.factors(world.catalogue, List.of())) {
      var scores = factor.scores(world.context);
      if (scores != null) {
        scores.fill(items, items.length, filled);
        for (int i = 0; i < items.length; i++) {
          assertThat(filled[i])
              .as("%s seed %d", factor.name(), seed)
              .isEqualTo(scores.at(items[i]));
          assertThat(filled[i]).isBetween(-1f, 1f);
        }
      }
    }
  }

  private static int[] order(RankedPool pool) {
    int[] items = new int[pool.size()];
    Arrays.setAll(items, pool::item);
    return items;
  }

  /** A random catalogue, sources, person, candidates and weights. */
  private static final class World {
    final Catalogue catalogue;
    final RequestContext context;
    final RoaringBitmap candidates = new RoaringBitmap();
    private final List<Factor> factors;
    private final Map<String, Double> weights = new TreeMap<>();

    World(long seed, @Nullable SortWish sort) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(200);
      catalogue = TinyWorld.catalogue(TinyWorld.items(size, random));
      factors = new ArrayList<>(DefaultRanking.factors(catalogue, List.of()));
      factors.add(
          new RetrieverFactor(TinyWorld.source("popular", TinyWorld.randomScores(size, random))));
      factors.add(
          new RetrieverFactor(
              TinyWorld.source("collaborative", TinyWorld.randomScores(size, random))));
      factors.forEach(factor -> weights.put(factor.name(), random.nextGaussian()));
      for (int i = 0; i < size; i++) {
        if (random.nextInt(3) > 0) {
          candidates.add(i);
        }
      }
      int[] past = random.ints(random.nextInt(10), 0, size).toArray();
      Taste taste =
          new Taste(
              null,
              past,
              new float[past.length],
              List.of(new Affinity("genre", "genre 3", 0.7), new Affinity("genre", "Genre 4", -1)));
      context =
          new RequestContext(
              catalogue, taste, new int[0], new int[0], null, null, sort, SeenPolicy.DECAY, 0);
    }

    SortingFormula formula(double scale, int splitFrom) {
      Map<String, Double> scaled = new TreeMap<>();
      weights.forEach((name, weight) -> scaled.put(name, weight * scale));
      return new SortingFormula(
          factors, new RankingConfiguration("random", scaled, "test"), splitFrom);
    }
  }
}
