package io.vouch.agent.understanding.state;

import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import org.jspecify.annotations.Nullable;

/** Arithmetic on the two sides of number ranges. */
final class Bounds {
  private Bounds() {}

  static boolean sameField(Constraint constraint, NumberRange range) {
    return constraint instanceof NumberRange other && other.field().equals(range.field());
  }

  static boolean hasMin(NumberRange range) {
    return range.min() != Double.NEGATIVE_INFINITY;
  }

  static boolean hasMax(NumberRange range) {
    return range.max() != Double.POSITIVE_INFINITY;
  }

  /** The range without the sides that {@code taken} bounds; null where no side is left. */
  static @Nullable NumberRange minusSides(NumberRange range, NumberRange taken) {
    return keeping(range, hasMin(range) && !hasMin(taken), hasMax(range) && !hasMax(taken));
  }

  /**
   * The range without the sides on which {@code other} is at least as narrow; null where no side is
   * left.
   */
  static @Nullable NumberRange minusLooser(NumberRange range, NumberRange other) {
    boolean min = hasMin(range) && !(hasMin(other) && minAsNarrow(other, range));
    boolean max = hasMax(range) && !(hasMax(other) && maxAsNarrow(other, range));
    return keeping(range, min, max);
  }

  /** Only the sides asked for; null where that is none. */
  static @Nullable NumberRange keeping(NumberRange range, boolean min, boolean max) {
    if (min && max) {
      return range;
    }
    if (min) {
      return new NumberRange(
          range.field(), range.min(), range.minInclusive(), Double.POSITIVE_INFINITY, false);
    }
    return max
        ? new NumberRange(
            range.field(), Double.NEGATIVE_INFINITY, false, range.max(), range.maxInclusive())
        : null;
  }

  private static boolean minAsNarrow(NumberRange a, NumberRange b) {
    return a.min() > b.min() || (a.min() == b.min() && (!a.minInclusive() || b.minInclusive()));
  }

  private static boolean maxAsNarrow(NumberRange a, NumberRange b) {
    return a.max() < b.max() || (a.max() == b.max() && (!a.maxInclusive() || b.maxInclusive()));
  }
}
