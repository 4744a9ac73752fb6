package io.vouch.agent.understanding.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.constraint.Constraint.NumberRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

final class BoundsProperties {
  private static final double[] PLACES = {-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4};

  @Property(tries = 500)
  void minusLooser_togetherWithTheOther_allowsWhatBothAllowed(
      @ForAll("ranges") NumberRange range, @ForAll("ranges") NumberRange other) {
    NumberRange left = Bounds.minusLooser(range, other);
    for (double place : PLACES) {
      assertThat(allows(left, place) && allows(other, place))
          .isEqualTo(allows(range, place) && allows(other, place));
    }
    if (left != null) {
      assertThat(Bounds.minusLooser(left, other)).as("nothing more to drop").isEqualTo(left);
    }
  }

  @Property(tries = 300)
  void minusSides_taken_leavesNoBoundOnTheirSides(
      @ForAll("ranges") NumberRange range, @ForAll("ranges") NumberRange taken) {
    NumberRange left = Bounds.minusSides(range, taken);
    boolean min = Bounds.hasMin(range) && !Bounds.hasMin(taken);
    boolean max = Bounds.hasMax(range) && !Bounds.hasMax(taken);
    assertThat(left != null).isEqualTo(min || max);
    if (left != null) {
      assertThat(Bounds.hasMin(left)).isEqualTo(min);
      assertThat(Bounds.hasMax(left)).isEqualTo(max);
    }
  }

  @Provide
  Arbitrary<NumberRange> ranges() {
    Arbitrary<Double> end = Arbitraries.of(0.0, 1.0, 2.0, 3.0);
    return Combinators.combine(end, end, Arbitraries.of(0, 1, 2, 3, 4, 5))
        .as((a, b, kind) ->
            switch (kind) {
              case 0 -> NumberRange.atLeast("price", a);
              case 1 -> NumberRange.atMost("price", a);
              case 2 -> NumberRange.above("price", a);
              case 3 -> NumberRange.below("price", a);
              default -> NumberRange.between("price", Math.min(a, b), Math.max(a, b));
            });
  }

  private static boolean allows(@Nullable NumberRange range, double place) {
    return range == null
        || (place > range.min() || range.minInclusive() && place == range.min())
            && (place < range.max() || range.maxInclusive() && place == range.max());
  }
}
