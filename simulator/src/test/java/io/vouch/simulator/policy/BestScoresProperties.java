package io.vouch.simulator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.statistics.TopItems;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Another algorithm than {@link TopItems}, the same answer. */
final class BestScoresProperties {
  @Property(tries = 500)
  void best_anyScores_areThoseOfTopItems(
      @ForAll @IntRange(min = 1, max = 150) int count,
      @ForAll @IntRange(min = 1, max = 20) int wanted,
      @ForAll @IntRange(min = 1, max = 50) int different,
      @ForAll long seed) {
    int most = Math.min(count, wanted);
    SplittableRandom random = new SplittableRandom(seed);
    float[] scores = new float[count];
    TopItems expected = new TopItems(most);
    for (int i = 0; i < count; i++) {
      scores[i] = (random.nextInt(different) - different / 2) / 3f;
      expected.offer(i, scores[i]);
    }
    int[] items = new int[most];
    expected.drainTo(items, new double[most]);
    BestScores best = new BestScores(count);
    best.find(scores, most);
    int[] found = new int[most];
    for (int n = 0; n < most; n++) {
      found[n] = best.at(n);
    }
    assertThat(found).containsExactly(items);
  }
}
