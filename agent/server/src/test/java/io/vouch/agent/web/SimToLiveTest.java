package io.vouch.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.agent.web.SimToLive.Pair;
import io.vouch.domain.tuning.Uplift;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SimToLiveTest {
  private static List<Pair> pairs(double[] simulated, double[] live) {
    return IntStream.range(0, simulated.length)
        .mapToObj(i ->
            new Pair(
                "s", i, "orders", new Uplift(simulated[i], 0.1), new Uplift(live[i], 0.1), "e"))
        .toList();
  }

  @Test
  void spearman_sameOrder_isOne_whateverTheDistances() {
    assertThat(SimToLive.spearman(pairs(new double[] {1, 2, 3}, new double[] {0, 5, 5.1})))
        .isEqualTo(1);
    assertThat(SimToLive.spearman(pairs(new double[] {1, 2, 3}, new double[] {3, 2, 1})))
        .isEqualTo(-1);
  }

  @Test
  void spearman_ties_shareTheirMeanRank() {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 · 5).
    assertThat(SimToLive.spearman(pairs(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4})))
        .isEqualTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
  }

  @Test
  void spearman_ofWhatDoesNotVary_isUnknown() {
    assertThat(SimToLive.spearman(pairs(new double[] {1, 1}, new double[] {1, 2}))).isNull();
  }
}
