package io.vouch.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ItemScoresProperties {
  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void fill_heldScores_equalsAt(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(60);
    float[] dense = new float[size];
    SortedMap<Integer, Float> sparse = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      if (random.nextInt(3) == 0) {
        dense[i] = random.nextFloat() * 2 - 1;
        sparse.put(i, dense[i]);
      }
    }
    int[] items =
        random.ints(0, size).distinct().limit(1 + random.nextInt(size)).sorted().toArray();
    if (random.nextInt(4) == 0) {
      items = IntStream.range(0, size).toArray();
    }
    int count = random.nextInt(items.length + 1);
    for (ItemScores scores : new ItemScores[] {new DenseScores(dense), new SparseScores(sparse)}) {
      float[] out = new float[items.length];
      Arrays.fill(out, 9);
      scores.fill(items, count, out);
      for (int i = 0; i < items.length; i++) {
        assertThat(out[i]).as("seed %d", seed).isEqualTo(i < count ? dense[items[i]] : 9);
        assertThat(scores.at(items[i])).isEqualTo(dense[items[i]]);
      }
    }
  }
}
