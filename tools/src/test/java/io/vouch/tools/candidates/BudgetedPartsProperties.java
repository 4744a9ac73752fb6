package io.vouch.tools.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class BudgetedPartsProperties {
  @Property(tries = 2_000)
  void best_isTheBestOfAllCombinationsWithinTheBudget(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int parts, @ForAll boolean inclusive) {
    Random random = new Random(seed);
    double[][] prices = new double[parts][];
    double[][] scores = new double[parts][];
    BudgetedParts search = new BudgetedParts();
    for (int part = 0; part < parts; part++) {
      int size = random.nextInt(8);
      prices[part] = random.ints(size, 1, 12).asDoubleStream().toArray();
      scores[part] = random.ints(size, -3, 9).asDoubleStream().map(score -> score / 8).toArray();
      search.with(IntStream.range(0, size).toArray(), prices[part], scores[part]);
    }
    double budget = random.nextInt(30);
    int[] best = search.best(budget, inclusive);
    double expected = bruteForce(prices, scores, 0, budget, inclusive);
    if (best == null) {
      assertThat(expected).isEqualTo(Double.NEGATIVE_INFINITY);
      return;
    }
    double price = 0;
    double score = 0;
    for (int part = 0; part < parts; part++) {
      price += prices[part][best[part]];
      score += scores[part][best[part]];
    }
    assertThat(inclusive ? price <= budget : price < budget).isTrue();
    assertThat(score).isCloseTo(expected, within(1e-12));
  }

  private static double bruteForce(
      double[][] prices, double[][] scores, int part, double left, boolean inclusive) {
    if (part == prices.length) {
      return inclusive
          ? (left >= 0 ? 0 : Double.NEGATIVE_INFINITY)
          : (left > 0 ? 0 : Double.NEGATIVE_INFINITY);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int item = 0; item < prices[part].length; item++) {
      double rest = bruteForce(prices, scores, part + 1, left - prices[part][item], inclusive);
      best = Math.max(best, rest + scores[part][item]);
    }
    return best;
  }
}
