package io.vouch.tools.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class TopItemsProperties {
  /** Few different scores, so that ties are the rule. */
  @Property(tries = 300)
  void best_anyScores_areTheFirstOfASort(
      @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> scores,
      @ForAll @IntRange(max = 12) int most) {
    TopItems lower = new TopItems(most);
    TopItems upper = new TopItems(most);
    for (int item = 0; item < scores.size(); item++) {
      (item % 3 == 0 ? upper : lower).offer(item, scores.get(item));
    }
    lower.offerAll(upper);
    assertThat(drained(lower)).containsExactly(sorted(scores, most));
    assertThat(lower.size()).isZero();
  }

  @Example
  void clear_afterOffers_forgetsThem() {
    TopItems best = new TopItems(2);
    best.offer(1, 9);
    best.offer(2, 8);
    best.clear();
    best.offer(3, 1);
    assertThat(drained(best)).containsExactly(3);
  }

  @Example
  void offer_notANumber_isRefusedByName() {
    assertThatThrownBy(() -> new TopItems(1).offer(7, Double.NaN))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("index 7");
  }

  private static int[] sorted(List<Integer> scores, int most) {
    return IntStream.range(0, scores.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer item) -> -scores.get(item))
                .thenComparingInt(item -> item))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] drained(TopItems best) {
    int[] items = new int[best.size()];
    best.drainTo(items, new double[items.length]);
    return items;
  }
}
