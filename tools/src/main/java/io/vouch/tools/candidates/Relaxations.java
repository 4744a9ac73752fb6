package io.vouch.tools.candidates;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
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
 * <p>The items are split by the set of constraints they break, one constraint after the other. A
 * set of constraints frees items if some item breaks nothing outside of it; it is minimal if it is
 * the set of some item and none of its proper subsets is. Cost: one bitmap operation per distinct
 * set of broken constraints and constraint.
 */
public final class Relaxations {
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
          ErrorCode.TOO_LARGE,
          "The number of constraints (%d) must be at most %d to find what to relax. Maybe take some of them back first."
              .formatted(constraints.size(), MOST_CONSTRAINTS));
    }
    List<Group> broken = groups(index, constraints);
    broken.removeIf(group -> group.mask == 0);
    List<Group> relaxations = new ArrayList<>();
    for (Group group : broken) {
      if (isMinimal(group.mask, broken)) {
        relaxations.add(new Group(group.mask, freed(group.mask, broken)));
      }
    }
    relaxations.sort(
        Comparator.<Group>comparingInt(group -> Long.bitCount(group.mask))
            .thenComparingInt(group -> -group.count)
            .thenComparing(
                (a, b) -> Long.compareUnsigned(Long.reverse(b.mask), Long.reverse(a.mask))));
    return relaxations.stream()
        .map(group -> new Relaxation(selected(constraints, group.mask), group.count))
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

  /** A set of broken constraints, as bits by position, and how many items break exactly it. */
  private record Group(long mask, int count) {}

  private record Split(long mask, RoaringBitmap items) {}

  private static List<Group> groups(CandidateIndex index, List<Constraint> constraints) {
    List<Split> splits = List.of(new Split(0, index.everything()));
    for (int c = 0; c < constraints.size() - 1; c++) {
      RoaringBitmap satisfied = index.remembered(constraints.get(c));
      List<Split> finer = new ArrayList<>(splits.size() * 2);
      for (Split split : splits) {
        addUnlessEmpty(finer, split.mask, RoaringBitmap.and(split.items, satisfied));
        addUnlessEmpty(finer, split.mask | 1L << c, RoaringBitmap.andNot(split.items, satisfied));
      }
      splits = finer;
    }
    return counted(index, constraints, splits);
  }

  /** The last constraint needs no new bitmaps, only counts. */
  private static List<Group> counted(
      CandidateIndex index, List<Constraint> constraints, List<Split> splits) {
    List<Group> groups = new ArrayList<>();
    if (constraints.isEmpty()) {
      return groups;
    }
    int last = constraints.size() - 1;
    RoaringBitmap satisfied = index.remembered(constraints.get(last));
    for (Split split : splits) {
      int kept = RoaringBitmap.andCardinality(split.items, satisfied);
      int lost = split.items.getCardinality() - kept;
      if (kept > 0) {
        groups.add(new Group(split.mask, kept));
      }
      if (lost > 0) {
        groups.add(new Group(split.mask | 1L << last, lost));
      }
    }
    return groups;
  }

  private static void addUnlessEmpty(List<Split> splits, long mask, RoaringBitmap items) {
    if (!items.isEmpty()) {
      splits.add(new Split(mask, items));
    }
  }

  private static boolean isMinimal(long mask, List<Group> groups) {
    for (Group other : groups) {
      if (other.mask != mask && (other.mask & ~mask) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int freed(long mask, List<Group> groups) {
    int freed = 0;
    for (Group group : groups) {
      if ((group.mask & ~mask) == 0) {
        freed += group.count;
      }
    }
    return freed;
  }

  private static List<Constraint> selected(List<Constraint> constraints, long mask) {
    List<Constraint> selected = new ArrayList<>();
    for (int c = 0; c < constraints.size(); c++) {
      if ((mask & 1L << c) != 0) {
        selected.add(constraints.get(c));
      }
    }
    return selected;
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
