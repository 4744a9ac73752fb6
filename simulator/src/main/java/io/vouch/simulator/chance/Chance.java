package io.vouch.simulator.chance;

/**
 * The counter-based random numbers of the simulator: each draw is a pure function of a key and a
 * counter, so there is no state to share, to copy or to advance.
 *
 * <p>Keys nest: {@code key(key(seed, user), session)}. A draw mixes {@code key + γ · counter} with
 * the finaliser of SplitMix64, i.e. it is element {@code counter} of the SplitMix64 stream that
 * starts at the key. Source: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number
 * generators".
 *
 * <p>Same arguments, same bits, on every machine, in every order, on any number of threads; two
 * policies that face the same user see the same numbers (common random numbers).
 */
public final class Chance {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int SLOT_BITS = 20;
  private static final long EVEN_LANES = 0x0000FFFF0000FFFFL;

  /** Mean of the sum of four lanes, each uniform in 0 … 2^16 − 1. */
  private static final int LANES_MEAN = 2 * 0xFFFF;

  /** √3 / 2^16: a lane's variance is 2^32 / 12, the sum's a third of 2^32. */
  private static final float LANES_SCALE = 1.7320508f / 65536f;

  private Chance() {}

  /** The key of a child of a key: of a user in a seed, of a session of a user. */
  public static long key(long parent, long child) {
    return child(parent(parent), child);
  }

  /** The part of {@link #key} that all children of a key have in common. */
  public static long parent(long key) {
    return mix(key + GAMMA);
  }

  /** The key of a child, given the common part. */
  public static long child(long parent, long child) {
    return mix(parent + GAMMA * (child + 1));
  }

  /** 64 random bits for one slot of one purpose; slots are in [0, 2^20). */
  public static long bits(long key, Purpose purpose, int slot) {
    long counter = ((long) purpose.ordinal() << SLOT_BITS) + slot + 1;
    return mix(key + GAMMA * counter);
  }

  /** Uniform in [0, 1) in steps of 2^-24. */
  public static float uniform(long key, Purpose purpose, int slot) {
    return (bits(key, purpose, slot) >>> 40) * 0x1.0p-24f;
  }

  /** A second uniform number from the same 64 bits as {@link #first}. */
  public static float second(long bits) {
    return ((bits >>> 16) & 0xFFFFFF) * 0x1.0p-24f;
  }

  /** The uniform number in 64 bits that {@link #uniform} would give. */
  public static float first(long bits) {
    return (bits >>> 40) * 0x1.0p-24f;
  }

  /** Uniform in 0 … bound − 1; the bias is below bound / 2^32. */
  public static int below(int bound, long key, Purpose purpose, int slot) {
    return firstBelow(bound, bits(key, purpose, slot));
  }

  /** The same from 64 bits that were drawn. */
  public static int firstBelow(int bound, long bits) {
    return (int) (((bits >>> 32) * bound) >>> 32);
  }

  /** A second whole number, from the other half of the same bits. */
  public static int secondBelow(int bound, long bits) {
    return (int) (((bits & 0xFFFFFFFFL) * bound) >>> 32);
  }

  /** Standard normal, cut at about ±3.5 (see {@link Normal}). */
  public static float normal(long key, Purpose purpose, int slot) {
    return Normal.quantile(uniform(key, purpose, slot));
  }

  /**
   * Bell-shaped with mean 0 and deviation 1: the sum of the four 16-bit lanes of one draw
   * (Irwin–Hall), within ±3.47, excess kurtosis −0.3. Half the cost of {@link #normal}.
   */
  public static float bell(long key, Purpose purpose, int slot) {
    long bits = bits(key, purpose, slot);
    long pairs = (bits & EVEN_LANES) + ((bits >>> 16) & EVEN_LANES);
    int sum = (int) pairs + (int) (pairs >>> 32);
    return (sum - LANES_MEAN) * LANES_SCALE;
  }

  /**
   * The finaliser of SplitMix64: a bijection of 64 bits in which every bit depends on every bit.
   */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
