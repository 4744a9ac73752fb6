package io.vouch.tools.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class BundleSearchProperties {
  @Property(tries = 4_000)
  void best_isTheBestOfAllCombinationsThatTheTermsAllow(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
    RandomBundle bundle = new RandomBundle(seed, parts);
    double[] expected = {Double.NEGATIVE_INFINITY};
    bundle.forEach(positions -> {
      if (bundle.isAllowed(positions)) {
        expected[0] = Math.max(expected[0], bundle.relevance(positions));
      }
    });
    BundleResult result = bundle.search().best();
    if (!(result instanceof BundleResult.Found found)) {
      assertThat(expected[0]).isEqualTo(Double.NEGATIVE_INFINITY);
      return;
    }
    assertThat(bundle.isAllowed(found.positions())).isTrue();
    assertThat(found.sum()).isEqualTo(bundle.price(found.positions()));
    assertThat(found.toPay()).isEqualTo(bundle.toPay(found.positions()));
    assertThat(found.proven()).isTrue();
    assertThat(bundle.relevance(found.positions())).isCloseTo(expected[0], within(1e-9));
  }

  @Property(tries = 4_000)
  void refusal_isTrue(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
    RandomBundle bundle = new RandomBundle(seed, parts);
    AtomicBoolean any = new AtomicBoolean();
    AtomicLong least = new AtomicLong(Long.MAX_VALUE);
    bundle.forEach(positions -> {
      any.set(true);
      if (bundle.isOneShop(positions) || !bundle.terms.oneShop()) {
        least.accumulateAndGet(bundle.toPay(positions), Math::min);
      }
    });
    switch (bundle.search().best()) {
      case BundleResult.Found found -> assertThat(least.get()).isLessThanOrEqualTo(found.toPay());
      case BundleResult.NothingFor nothing -> assertThat(any).isFalse();
      case BundleResult.NoCommonShop none -> {
        assertThat(any).isTrue();
        assertThat(least).hasValue(Long.MAX_VALUE);
      }
      case BundleResult.OverBudget over -> {
        assertThat(over.least()).isEqualTo(least.get());
        assertThat(over.least()).isGreaterThan(bundle.terms.budget());
      }
    }
  }

  @Property(tries = 1_000)
  void best_sameInput_isTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
    BundleResult first = new RandomBundle(seed, parts).search().best();
    BundleResult second = new RandomBundle(seed, parts).search().best();
    if (first instanceof BundleResult.Found a && second instanceof BundleResult.Found b) {
      assertThat(a.positions()).isEqualTo(b.positions());
    } else {
      assertThat(first).isEqualTo(second);
    }
  }

  @Property(tries = 2_000)
  void alternatives_keepTheTerms(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
    RandomBundle bundle = new RandomBundle(seed, parts);
    BundleSearch search = bundle.search();
    if (!(search.best() instanceof BundleResult.Found found)) {
      return;
    }
    for (int part = 0; part < parts; part++) {
      int[] alternatives = search.alternatives(found, part, 2);
      assertThat(alternatives).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
      for (int alternative : alternatives) {
        int[] positions = found.positions().clone();
        positions[part] = alternative;
        assertThat(bundle.isAllowed(positions)).isTrue();
        assertThat(Arrays.equals(positions, found.positions())).isFalse();
      }
    }
  }
}
