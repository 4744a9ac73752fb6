package io.vouch.tools.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The assignment of subjects to arms: a pure function of a salt and the subject's id, which any
 * third party can recompute.
 *
 * <p>point = the top 53 bits of mix(FNV-1a(salt, 0, subject)) / 2⁵³ in [0, 1), the finaliser of
 * SplitMix64 spreading the bits. The arms own consecutive stretches of [0, 1) in their order.
 */
public final class Assignment {
  /** A subject outside every arm, ranked as the control is. */
  public static final int OUTSIDE = -1;

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private Assignment() {}

  /** The index of the subject's arm, or {@link #OUTSIDE}. */
  public static int arm(String salt, String subject, List<Arm> arms) {
    return arm(salt, subject, arms, Arm::trafficShare);
  }

  /** The same of arms in whatever form. */
  public static <A> int arm(
      String salt, String subject, List<A> arms, ToDoubleFunction<A> trafficShare) {
    double point = point(salt, subject);
    double end = 0;
    for (int arm = 0; arm < arms.size(); arm++) {
      end += trafficShare.applyAsDouble(arms.get(arm));
      if (point < end) {
        return arm;
      }
    }
    return OUTSIDE;
  }

  /** The subject's place in [0, 1) under a salt. */
  public static double point(String salt, String subject) {
    long hash = absorb(FNV_OFFSET, salt) * FNV_PRIME;
    return (mix(absorb(hash, subject)) >>> 11) * 0x1.0p-53;
  }

  private static long absorb(long start, String text) {
    long hash = start;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
