package io.vouch.tools.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.tools.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class CandidateIndexTest {
  /** Red shoe 50 EUR, red boot 62 EUR twice, blue shoe 40 EUR, an unpriced thing without colour. */
  private static final List<Item> ITEMS =
      List.of(
          item("a", "Running shoe", 5000L, "Red"),
          item("b", "Winter boot", 6200L, "Red"),
          item("c", "Rain boot", 6200L, "Red"),
          item("d", "Tennis shoe", 4000L, "Blue"),
          item("e", "Gift card", null, null));

  private final CandidateIndex index =
      new CandidateIndex(Catalogue.of(RandomCatalogues.SCHEMA, new CatalogueVersion(1), ITEMS));

  @Test
  void matching_priceAndBrand_selectsByHand() {
    assertThat(
            index
                .matching(List.of(OneOf.of("brand", "rED"), NumberRange.atMost("price", 55)))
                .toArray())
        .containsExactly(0);
    assertThat(index.matching(new Not(OneOf.of("brand", "red"))).toArray()).containsExactly(3, 4);
    assertThat(index.matching(new HasWords(null, List.of("Boot"))).toArray()).containsExactly(1, 2);
    assertThat(index.matching(new FlagIs("sponsored", false)).toArray()).isEmpty();
    assertThat(index.count(List.of())).isEqualTo(5);
  }

  @Test
  void matching_resultChangedByCaller_leavesTheIndexAlone() {
    Constraint red = OneOf.of("brand", "red");
    RoaringBitmap mine = index.matching(red);
    mine.clear();
    index.matching(List.of()).clear();
    assertThat(index.count(List.of(red))).isEqualTo(3);
    assertThat(index.count(List.of())).isEqualTo(5);
  }

  @Test
  void matching_unknownField_isRefused() {
    assertThatThrownBy(() -> index.matching(OneOf.of("taste", "sweet")))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("The field (taste) must be a CATEGORY field");
  }

  @Test
  void minimal_redShoeUnder40_namesBothWaysOutWithCounts() {
    OneOf red = OneOf.of("brand", "red");
    NumberRange cheap = NumberRange.atMost("price", 45);
    HasWords shoe = new HasWords("title", List.of("shoe"));
    assertThat(Relaxations.minimal(index, List.of(red, cheap, shoe)))
        .containsExactly(
            new Relaxation(List.of(red), 1), // the blue shoe
            new Relaxation(List.of(cheap), 1)); // the red shoe at 50
    assertThat(Relaxations.minimal(index, List.of())).isEmpty();
  }

  @Test
  void loosenings_redBelow50_raisesToTheNearestPrice() {
    NumberRange below = NumberRange.below("price", 50);
    assertThat(
            Relaxations.loosenings(index, List.of(below, new HasWords("title", List.of("boot")))))
        .containsExactly(new Loosening(below, NumberRange.atMost("price", 62), 2));
  }

  @Test
  void minimal_64Constraints_isRefusedNotCut() {
    List<Constraint> many =
        IntStream.range(0, 64)
            .<Constraint>mapToObj(year -> NumberRange.atMost("year", year))
            .toList();
    assertThatThrownBy(() -> Relaxations.minimal(index, many))
        .hasMessageContaining("The number of constraints (64) must be at most 63");
  }

  @Test
  void cache_moreConstraintsThanItHolds_staysBounded() {
    ConstraintCache cache = new ConstraintCache(2);
    for (int year = 0; year < 5; year++) {
      cache.get(NumberRange.atMost("year", year), constraint -> new RoaringBitmap());
    }
    assertThat(cache.size()).isEqualTo(2);
    cache.get(
        NumberRange.atMost("year", 4),
        constraint -> {
          throw new AssertionError("evaluated again");
        });
  }

  private static Item item(String id, String title, @Nullable Long cents, @Nullable String brand) {
    return new Item(
        new ItemId(id),
        title,
        null,
        cents == null ? null : new Money(cents, "EUR"),
        true,
        brand == null
            ? Map.of("year", new NumberValue(2000))
            : Map.of("brand", CategoryValue.of(brand)));
  }
}
