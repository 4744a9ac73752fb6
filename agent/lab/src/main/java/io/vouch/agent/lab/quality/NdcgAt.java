package io.vouch.agent.lab.quality;

import java.util.Arrays;

/**
 * Normalised discounted cumulative gain of the first k with binary relevance.
 *
 * <p>DCG = Σ_{hit at rank r ≤ k} 1 / log₂(r + 1), divided by the DCG of min(k, |relevant|) hits in
 * front; in [0, 1]. Source: Järvelin and Kekäläinen (2002).
 */
public record NdcgAt(int k) implements Metric {
  @Override
  public String name() {
    return "ndcgAt" + k;
  }

  @Override
  public double of(int[] slate, int[] relevant) {
    double gain = 0;
    for (int rank = 1; rank <= Math.min(k, slate.length); rank++) {
      if (Arrays.binarySearch(relevant, slate[rank - 1]) >= 0) {
        gain += discount(rank);
      }
    }
    double ideal = 0;
    for (int rank = 1; rank <= Math.min(k, relevant.length); rank++) {
      ideal += discount(rank);
    }
    return gain / ideal;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 1.0);
  }
}
