package io.vouch.tools.candidates;

import io.vouch.domain.constraint.Constraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/**
 * The search for the minimal sets of constraints that single items break.
 *
 * <p>Splits the items constraint by constraint into those that satisfy it and those that break it,
 * depth first, rarest constraint first and satisfied first: so almost every step works on few
 * items, and sets of few constraints are found early. A branch that breaks all of a set found
 * before cannot be minimal and is left. Not thread-safe; one per search.
 */
final class BrokenSets {
  /**
   * A set of constraints by position.
   *
   * @param mask bit p set where the constraint at position p belongs to it
   * @param items how many items break exactly it
   */
  record BrokenSet(long mask, int items) {
    List<Constraint> of(List<Constraint> constraints) {
      return IntStream.range(0, constraints.size())
          .filter(position -> (mask & 1L << position) != 0)
          .mapToObj(constraints::get)
          .toList();
    }

    private boolean isPartOf(long other) {
      return (mask & ~other) == 0;
    }
  }

  private final RoaringBitmap[] satisfied;
  private final int[] rarestFirst;
  private final List<BrokenSet> found = new ArrayList<>();

  private BrokenSets(RoaringBitmap[] satisfied) {
    this.satisfied = satisfied;
    this.rarestFirst =
        IntStream.range(0, satisfied.length)
            .boxed()
            .sorted(Comparator.comparingInt(position -> satisfied[position].getCardinality()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** All minimal sets, those with earlier constraints first. */
  static List<BrokenSet> minimal(CandidateIndex index, List<Constraint> constraints) {
    if (constraints.isEmpty()) {
      return List.of();
    }
    BrokenSets search =
        new BrokenSets(constraints.stream().map(index::remembered).toArray(RoaringBitmap[]::new));
    search.split(0, 0, index.everything());
    return search.found.stream()
        .filter(set -> search.found.stream().noneMatch(other -> isProperPart(other, set)))
        .sorted((a, b) -> Long.compareUnsigned(Long.reverse(b.mask), Long.reverse(a.mask)))
        .toList();
  }

  private static boolean isProperPart(BrokenSet part, BrokenSet of) {
    return part.mask != of.mask && part.isPartOf(of.mask);
  }

  /** Splits items that break exactly {@code mask} of the constraints before {@code depth}. */
  private void split(int depth, long mask, RoaringBitmap items) {
    RoaringBitmap keeps = satisfied[rarestFirst[depth]];
    long broken = mask | 1L << rarestFirst[depth];
    if (depth == satisfied.length - 1) {
      int kept = RoaringBitmap.andCardinality(items, keeps);
      add(mask, kept);
      add(broken, items.getCardinality() - kept);
      return;
    }
    RoaringBitmap kept = RoaringBitmap.and(items, keeps);
    if (!kept.isEmpty()) {
      split(depth + 1, mask, kept);
    }
    if (!isBeaten(broken)) {
      RoaringBitmap lost = RoaringBitmap.andNot(items, keeps);
      if (!lost.isEmpty()) {
        split(depth + 1, broken, lost);
      }
    }
  }

  private void add(long mask, int items) {
    if (mask != 0 && items > 0) {
      found.add(new BrokenSet(mask, items));
    }
  }

  /** Whether a set found before is part of this one; every set is found once, so never equal. */
  private boolean isBeaten(long mask) {
    for (BrokenSet set : found) {
      if (set.isPartOf(mask)) {
        return true;
      }
    }
    return false;
  }
}
