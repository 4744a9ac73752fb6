package io.vouch.tools.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.request.DenseScores;
import io.vouch.tools.request.ItemScores;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.roaringbitmap.RoaringBitmap;

final class ClosestMatchesProperties {
  private static final int ITEMS = 40;

  /** The order of every item is above −1, so that −1 tells who is not close. */
  private static final ItemScores ORDER = new DenseScores(new float[ITEMS]);

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void closest_anyReaders_areThoseHalfwayToTheClosestAndNeverNone(@ForAll long seed) {
    Random random = new Random(seed);
    List<WeighedScores> readers = List.of(reader("lexical", random), reader("dense", random));
    RoaringBitmap candidates = candidates(random);
    ItemScores order = new ClosestMatches(ORDER, readers, candidates);
    double mean =
        candidates.stream().mapToDouble(i -> Math.max(0, of(readers, i))).average().orElseThrow();
    double max = candidates.stream().mapToDouble(i -> of(readers, i)).max().orElseThrow();
    double least = Math.min(max, (mean + max) / 2);
    int close = 0;
    for (int item : candidates.toArray()) {
      double beyond = of(readers, item) - least;
      close += order.at(item) == 0 ? 1 : 0;
      if (Math.abs(beyond) > 1e-9) {
        assertThat(order.at(item)).as("seed %d item %d", seed, item).isEqualTo(beyond > 0 ? 0 : -1);
      }
    }
    assertThat(close).as("seed %d", seed).isPositive();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void fill_anyItems_equalsAt(@ForAll long seed) {
    Random random = new Random(seed);
    RoaringBitmap candidates = candidates(random);
    ItemScores order = new ClosestMatches(ORDER, List.of(reader("lexical", random)), candidates);
    int[] items = candidates.toArray();
    float[] filled = new float[items.length];
    order.fill(items, items.length, filled);
    for (int i = 0; i < items.length; i++) {
      assertThat(filled[i]).isEqualTo(order.at(items[i]));
    }
  }

  private static double of(List<WeighedScores> readers, int item) {
    return readers.stream().mapToDouble(r -> r.weight() * r.scores().at(item)).sum();
  }

  /** Sometimes the same for all items, as a wish that none mentions more than another. */
  private static WeighedScores reader(String name, Random random) {
    float[] scores = TinyWorld.randomScores(ITEMS, random);
    if (random.nextInt(4) == 0) {
      Arrays.fill(scores, 0.3f);
    }
    return new WeighedScores(name, random.nextDouble(), new DenseScores(scores));
  }

  private static RoaringBitmap candidates(Random random) {
    RoaringBitmap candidates = RoaringBitmap.bitmapOf(random.nextInt(ITEMS));
    random.ints(random.nextInt(30), 0, ITEMS).forEach(candidates::add);
    return candidates;
  }
}
