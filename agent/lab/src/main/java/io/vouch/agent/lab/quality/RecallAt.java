package io.vouch.agent.lab.quality;

import java.util.Arrays;

/** The share of the relevant items that are among the first k: hits / |relevant|, in [0, 1]. */
public record RecallAt(int k) implements Metric {
  @Override
  public String name() {
    return "recallAt" + k;
  }

  @Override
  public double of(int[] slate, int[] relevant) {
    int hits = 0;
    for (int i = 0; i < Math.min(k, slate.length); i++) {
      if (Arrays.binarySearch(relevant, slate[i]) >= 0) {
        hits++;
      }
    }
    return (double) hits / relevant.length;
  }
}
