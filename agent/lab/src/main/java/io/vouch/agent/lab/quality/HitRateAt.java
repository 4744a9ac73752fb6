package io.vouch.agent.lab.quality;

import java.util.Arrays;

/** 1 if any relevant item is among the first k, else 0. */
public record HitRateAt(int k) implements Metric {
  @Override
  public String name() {
    return "hitRateAt" + k;
  }

  @Override
  public double of(int[] slate, int[] relevant) {
    for (int i = 0; i < Math.min(k, slate.length); i++) {
      if (Arrays.binarySearch(relevant, slate[i]) >= 0) {
        return 1;
      }
    }
    return 0;
  }
}
