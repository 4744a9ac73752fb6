package io.vouch.tools.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class RelaxationsProperties {
  private static final CatalogueVersion VERSION = new CatalogueVersion(1);

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void minimal_randomConstraints_equalsExhaustiveEnumeration(@ForAll long seed) {
    Random random = new Random(seed);
    RandomCatalogues worlds = new RandomCatalogues(random);
    List<Item> items = sorted(worlds.items(random.nextInt(40)));
    CandidateIndex index =
        new CandidateIndex(Catalogue.of(RandomCatalogues.SCHEMA, VERSION, items));
    List<Constraint> all = worlds.constraints(random.nextInt(7));

    List<Relaxation> found = Relaxations.minimal(index, all);

    assertThat(found)
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(enumerated(items, all));
    assertThat(found)
        .isSortedAccordingTo(
            Comparator.<Relaxation>comparingInt(relaxation -> relaxation.dropped().size())
                .thenComparingInt(relaxation -> -relaxation.itemsFreed()));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void loosenings_randomConstraints_freeWhatTheySayAndNoSmallerChangeDoes(@ForAll long seed) {
    Random random = new Random(seed);
    RandomCatalogues worlds = new RandomCatalogues(random);
    List<Item> items = sorted(worlds.items(random.nextInt(40)));
    CandidateIndex index =
        new CandidateIndex(Catalogue.of(RandomCatalogues.SCHEMA, VERSION, items));
    List<Constraint> all = worlds.constraints(1 + random.nextInt(3));

    List<Loosening> found = Relaxations.loosenings(index, all);

    int now = BruteForce.matching(items, all).length;
    for (Loosening loosening : found) {
      int then = BruteForce.matching(items, replaced(all, loosening.from(), loosening.to())).length;
      assertThat(then - now).as("seed %d %s", seed, loosening).isEqualTo(loosening.itemsFreed());
      NumberRange justShort = justShort(loosening);
      assertThat(BruteForce.matching(items, replaced(all, loosening.from(), justShort)))
          .as("seed %d %s", seed, justShort)
          .hasSize(now);
    }
    for (Constraint constraint : new HashSet<>(all)) {
      if (constraint instanceof NumberRange range) {
        assertThat(found.stream().filter(loosening -> loosening.from().equals(range)).count())
            .as("seed %d %s", seed, range)
            .isEqualTo(usefulSides(items, all, range));
      }
    }
  }

  /** Drops every subset in turn: the definition itself. */
  private static List<Relaxation> enumerated(List<Item> items, List<Constraint> all) {
    int now = BruteForce.matching(items, all).length;
    int subsets = 1 << all.size();
    int[] freed = new int[subsets];
    for (int drop = 0; drop < subsets; drop++) {
      freed[drop] = BruteForce.matching(items, kept(all, drop)).length - now;
    }
    List<Relaxation> minimal = new ArrayList<>();
    for (int drop = 1; drop < subsets; drop++) {
      boolean smallerWorks = false;
      for (int smaller = (drop - 1) & drop; smaller > 0; smaller = (smaller - 1) & drop) {
        smallerWorks |= freed[smaller] > 0;
      }
      if (freed[drop] > 0 && !smallerWorks) {
        minimal.add(new Relaxation(kept(all, ~drop), freed[drop]));
      }
    }
    return minimal;
  }

  private static List<Constraint> kept(List<Constraint> all, int dropped) {
    List<Constraint> kept = new ArrayList<>();
    for (int c = 0; c < all.size(); c++) {
      if ((dropped & 1 << c) == 0) {
        kept.add(all.get(c));
      }
    }
    return kept;
  }

  private static List<Constraint> replaced(
      List<Constraint> all, Constraint from, Constraint replacement) {
    List<Constraint> replaced = new ArrayList<>(all);
    replaced.set(all.indexOf(from), replacement);
    return replaced;
  }

  /** The loosened range without the value it was moved to. */
  private static NumberRange justShort(Loosening loosening) {
    NumberRange to = loosening.to();
    boolean raised =
        to.max() != loosening.from().max() || to.maxInclusive() != loosening.from().maxInclusive();
    return raised
        ? new NumberRange(to.field(), to.min(), to.minInclusive(), to.max(), false)
        : new NumberRange(to.field(), to.min(), false, to.max(), to.maxInclusive());
  }

  private static long usefulSides(List<Item> items, List<Constraint> all, NumberRange range) {
    List<Constraint> others = new ArrayList<>(all);
    others.remove(range);
    Set<Boolean> sides = new HashSet<>();
    for (int item : BruteForce.matching(items, others)) {
      NumberRange openBelow =
          new NumberRange(
              range.field(), -Double.MAX_VALUE, true, range.max(), range.maxInclusive());
      NumberRange openAbove =
          new NumberRange(range.field(), range.min(), range.minInclusive(), Double.MAX_VALUE, true);
      if (!BruteForce.holds(items.get(item), range)) {
        if (BruteForce.holds(items.get(item), openBelow)) {
          sides.add(true);
        }
        if (BruteForce.holds(items.get(item), openAbove)) {
          sides.add(false);
        }
      }
    }
    return sides.size();
  }

  private static List<Item> sorted(List<Item> items) {
    items.sort(Comparator.comparing(Item::id));
    return items;
  }
}
