package io.vouch.simulator.demo;

import java.util.List;

/**
 * A stream of random numbers that is a pure function of a seed and a key.
 *
 * <p>Source: SplitMix64, Steele, Lea and Flood (2014), "Fast splittable pseudorandom number
 * generators". Written out here, with {@code StrictMath}, because the bytes it leads to must be the
 * same on every JDK and processor. Not thread-safe.
 */
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The stream that belongs to this key; different keys give independent streams. */
  static Dice of(long seed, Stream stream, long key) {
    return new Dice(mix(mix(seed + stream.ordinal() * GOLDEN_GAMMA) ^ mix(key + 1)));
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in 0 … bound − 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal (Box–Muller, one of the pair). */
  double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** Exponential with mean 1. */
  double exponential() {
    return -StrictMath.log(1 - uniform());
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** What a stream decides; keeps the streams of one seed apart. */
  enum Stream {
    BRAND,
    TRAITS,
    WORDS,
    SHOPPER,
    VISITS
  }
}
