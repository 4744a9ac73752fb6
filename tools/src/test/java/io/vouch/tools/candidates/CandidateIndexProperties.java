package io.vouch.tools.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class CandidateIndexProperties {
  private static final CatalogueVersion VERSION = new CatalogueVersion(1);

  /** 1,000 catalogues with 100 constraint sets each: 100,000 sets; jqwik prints its seed. */
  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void matching_randomConstraintSets_equalsBruteForce(@ForAll long seed) {
    Random random = new Random(seed);
    RandomCatalogues worlds = new RandomCatalogues(random);
    List<Item> items = worlds.items(random.nextInt(70));
    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    items.sort(Comparator.comparing(Item::id));
    CandidateIndex index =
        new CandidateIndex(Catalogue.of(RandomCatalogues.SCHEMA, VERSION, shuffled));
    ConstraintCheck check = new ConstraintCheck(RandomCatalogues.SCHEMA);
    for (int set = 0; set < 100; set++) {
      List<Constraint> all = worlds.constraints(random.nextInt(4));
      int[] expected = BruteForce.matching(items, all);
      assertThat(index.matching(all).toArray()).as("seed %d %s", seed, all).isEqualTo(expected);
      assertThat(index.count(all)).isEqualTo(expected.length);
      if (!items.isEmpty() && !all.isEmpty()) {
        int item = random.nextInt(items.size());
        boolean holds = BruteForce.holds(items.get(item), all.getFirst());
        assertThat(index.satisfies(item, all.getFirst())).isEqualTo(holds);
        assertThat(check.holds(all.getFirst(), items.get(item))).isEqualTo(holds);
      }
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void item_randomItems_comesBackEqual(@ForAll long seed) {
    Random random = new Random(seed);
    List<Item> items = new RandomCatalogues(random).items(20);
    Catalogue catalogue = Catalogue.of(RandomCatalogues.SCHEMA, VERSION, items);
    items.sort(Comparator.comparing(Item::id));
    for (int i = 0; i < items.size(); i++) {
      assertThat(catalogue.item(i)).isEqualTo(items.get(i));
    }
  }
}
