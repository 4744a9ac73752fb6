package io.vouch.tools.candidates;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.NumberColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * What to give up when too few items are left: every minimal set of constraints, exactly counted.
 *
 * <p>A set of constraints frees items if some item breaks exactly a part of it; it is minimal if
 * some item breaks exactly it and none breaks a proper part of it. See {@link BrokenSets}.
 */
public final class Relaxations {
  private static final CandidateMessages SAY = Messages.of(CandidateMessages.class);

  /** More constraints than one word has bits are refused, not cut. */
  private static final int MOST_CONSTRAINTS = 63;

  private Relaxations() {}

  /**
   * All minimal sets of constraints whose removal makes items appear that do not satisfy all
   * constraints now: fewest dropped first, then most freed, then in the order of the constraints.
   *
   * @throws VouchException TOO_LARGE for more than 63 constraints
   */
  public static List<Relaxation> minimal(CandidateIndex index, List<Constraint> constraints) {
    if (constraints.size() > MOST_CONSTRAINTS) {
      throw new VouchException(
          ErrorCode.TOO_LARGE, SAY.tooManyConstraints(constraints.size(), MOST_CONSTRAINTS));
    }
    return BrokenSets.minimal(index, constraints).stream()
        .map(broken -> new Relaxation(broken.of(constraints), broken.items()))
        .sorted(
            Comparator.<Relaxation>comparingInt(relaxation -> relaxation.dropped().size())
                .thenComparingInt(relaxation -> -relaxation.itemsFreed()))
        .toList();
  }

  /**
   * The smallest changes of numeric bounds that let more items in, one per bound that can, with all
   * other constraints kept; in the order of the constraints, lower bound first.
   */
  public static List<Loosening> loosenings(CandidateIndex index, List<Constraint> constraints) {
    List<Loosening> loosenings = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof NumberRange range) {
        List<Constraint> others = new ArrayList<>(constraints);
        others.remove(constraint);
        RoaringBitmap reachable = index.matching(others);
        reachable.andNot(index.remembered(range));
        NumberColumn numbers = index.catalogue().numbers(range.field());
        add(loosenings, lowered(range, numbers, reachable));
        add(loosenings, raised(range, numbers, reachable));
      }
    }
    return loosenings;
  }

  private static void add(List<Loosening> loosenings, @Nullable Loosening loosening) {
    if (loosening != null) {
      loosenings.add(loosening);
    }
  }

  /** Lowers the lower bound to the largest reachable number that still respects the upper one. */
  private static @Nullable Loosening lowered(
      NumberRange range, NumberColumn numbers, RoaringBitmap reachable) {
    double nearest = Double.NEGATIVE_INFINITY;
    int freed = 0;
    for (IntIterator items = reachable.getIntIterator(); items.hasNext(); ) {
      double number = numbers.at(items.next());
      if (number <= range.min() && number >= nearest && respectsMax(range, number)) {
        freed = number > nearest ? 1 : freed + 1;
        nearest = number;
      }
    }
    if (freed == 0) {
      return null;
    }
    NumberRange to =
        new NumberRange(range.field(), nearest, true, range.max(), range.maxInclusive());
    return new Loosening(range, to, freed);
  }

  /** Raises the upper bound to the smallest reachable number that still respects the lower one. */
  private static @Nullable Loosening raised(
      NumberRange range, NumberColumn numbers, RoaringBitmap reachable) {
    double nearest = Double.POSITIVE_INFINITY;
    int freed = 0;
    for (IntIterator items = reachable.getIntIterator(); items.hasNext(); ) {
      double number = numbers.at(items.next());
      if (number >= range.max() && number <= nearest && respectsMin(range, number)) {
        freed = number < nearest ? 1 : freed + 1;
        nearest = number;
      }
    }
    if (freed == 0) {
      return null;
    }
    NumberRange to =
        new NumberRange(range.field(), range.min(), range.minInclusive(), nearest, true);
    return new Loosening(range, to, freed);
  }

  private static boolean respectsMax(NumberRange range, double number) {
    return range.maxInclusive() ? number <= range.max() : number < range.max();
  }

  private static boolean respectsMin(NumberRange range, double number) {
    return range.minInclusive() ? number >= range.min() : number > range.min();
  }
}
