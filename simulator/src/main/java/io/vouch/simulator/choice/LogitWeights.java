package io.vouch.simulator.choice;

/** The search for the slot whose stretch of the weights a random point falls into. */
final class LogitWeights {
  private LogitWeights() {}

  /** The slot, or −1 if the point lies beyond all of them. */
  static int find(float[] weights, int size, float point) {
    float reached = 0;
    for (int i = 0; i < size; i++) {
      reached += weights[i];
      if (point < reached) {
        return i;
      }
    }
    return -1;
  }
}
