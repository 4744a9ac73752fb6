package io.vouch.simulator.reference;

import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Purpose;

/** The draws of one session of a reference simulator, in double precision. Reused. */
final class Stream {
  private long key;
  private int next;

  void restart(long seed, long session) {
    key = Chance.key(seed, session);
    next = 0;
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (Chance.bits(key, Purpose.REFERENCE, next++) >>> 11) * 0x1.0p-53;
  }

  /** Standard normal (Box–Muller, one of the pair). */
  double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Uniform in 0 … bound − 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** An index drawn in proportion to weights. */
  int weighted(double[] weights, int size) {
    double total = 0;
    for (int i = 0; i < size; i++) {
      total += weights[i];
    }
    double point = uniform() * total;
    int index = 0;
    while (index < size - 1 && point >= weights[index]) {
      point -= weights[index];
      index++;
    }
    return index;
  }
}
