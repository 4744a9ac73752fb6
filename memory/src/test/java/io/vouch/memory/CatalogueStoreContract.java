package io.vouch.memory;

import static io.vouch.memory.Samples.SCHEMA;
import static io.vouch.memory.Samples.bare;
import static io.vouch.memory.Samples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link CatalogueStore} does. */
public abstract class CatalogueStoreContract extends StoreContract {
  private CatalogueStore catalogue() {
    return store().catalogue();
  }

  @Test
  void empty_catalogue_hasVersionZeroAndCoreFieldsOnly() {
    assertThat(catalogue().version()).isEqualTo(new CatalogueVersion(0));
    assertThat(catalogue().schema()).isEqualTo(CatalogueSchema.empty());
    assertThat(catalogue().count()).isZero();
    assertThat(catalogue().find(new ItemId("a"))).isEmpty();
    assertThat(catalogue().page(null, 10)).isEmpty();
  }

  @Test
  void upsert_newItems_returnsThemUnchanged() {
    CatalogueVersion version = catalogue().upsert(SCHEMA, List.of(item("b"), bare("a")));

    assertThat(version).isEqualTo(new CatalogueVersion(1)).isEqualTo(catalogue().version());
    assertThat(catalogue().count()).isEqualTo(2);
    assertThat(catalogue().find(new ItemId("b"))).contains(item("b"));
    assertThat(catalogue().find(new ItemId("a"))).contains(bare("a"));
    assertThat(catalogue().schema()).isEqualTo(CatalogueSchema.empty().merge(SCHEMA));
  }

  @Test
  void upsert_knownId_replacesTheItem() {
    catalogue().upsert(SCHEMA, List.of(item("a")));
    catalogue().upsert(SCHEMA, List.of(bare("a")));

    assertThat(catalogue().find(new ItemId("a"))).contains(bare("a"));
    assertThat(catalogue().count()).isEqualTo(1);
    assertThat(catalogue().version()).isEqualTo(new CatalogueVersion(2));
  }

  @Test
  void upsert_nothingDifferent_keepsTheVersion() {
    catalogue().upsert(SCHEMA, List.of(item("a"), bare("b")));

    assertThat(catalogue().upsert(SCHEMA, List.of(item("a"), bare("b"))))
        .isEqualTo(new CatalogueVersion(1));
  }

  @Test
  void upsert_extremeNumbers_keepsEveryBit() {
    double[] numbers = {
      0.1, -0.0, 1e300, Double.MIN_VALUE, 123456789.123456789, 1.0 / 3, 5, 1e15, 1e22
    };
    for (double number : numbers) {
      catalogue().upsert(SCHEMA, List.of(with("year", new NumberValue(number))));
      assertThat(catalogue().find(new ItemId("x"))).contains(with("year", new NumberValue(number)));
    }
  }

  @Test
  void upsert_otherKindOfKnownField_conflictsAndStoresNothing() {
    catalogue().upsert(SCHEMA, List.of(item("a")));
    CatalogueSchema other =
        new CatalogueSchema(List.of(FieldDefinition.of("year", FieldKind.TEXT, FieldRole.OTHER)));

    assertFails(ErrorCode.CONFLICT, "year", () -> catalogue().upsert(other, List.of(bare("b"))));
    assertThat(catalogue().count()).isEqualTo(1);
    assertThat(catalogue().version()).isEqualTo(new CatalogueVersion(1));
  }

  @Test
  void upsert_valueThatDoesNotFit_isBadDataAndStoresNothing() {
    List<Item> broken =
        List.of(
            with("year", new TextValue("old")),
            with("unknown_field", new NumberValue(1)),
            with("title", new TextValue("again")),
            new Item(new ItemId("x"), "t", null, new Money(1, "USD"), true, Map.of()));
    for (Item item : broken) {
      assertFails(
          ErrorCode.BAD_DATA, "(x)", () -> catalogue().upsert(SCHEMA, List.of(bare("ok"), item)));
    }
    assertThat(catalogue().count()).isZero();
    assertThat(catalogue().version()).isEqualTo(new CatalogueVersion(0));
  }

  @Test
  void upsert_severalNamesInASingleValuedField_isBadData() {
    CatalogueSchema schema =
        new CatalogueSchema(
            List.of(FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND)));

    assertFails(
        ErrorCode.BAD_DATA,
        "brand",
        () -> catalogue().upsert(schema, List.of(with("brand", CategoryValue.of("A", "B")))));
  }

  @Test
  void findAll_someUnknown_keepsTheOrderAskedFor() {
    catalogue().upsert(SCHEMA, List.of(bare("a"), bare("b"), bare("c")));

    assertThat(catalogue().findAll(List.of(new ItemId("c"), new ItemId("nope"), new ItemId("a"))))
        .containsExactly(bare("c"), bare("a"));
  }

  @Test
  void page_walkedThrough_seesEveryItemOnceInOrder() {
    List<Item> items = List.of(bare("10"), bare("9"), bare("B"), bare("a"), bare("é"), bare("z"));
    catalogue().upsert(SCHEMA, items);

    List<Item> seen = new ArrayList<>(catalogue().page(null, 2));
    while (seen.size() < 6) {
      seen.addAll(catalogue().page(seen.getLast().id(), 2));
    }
    assertThat(seen)
        .extracting(item -> item.id().value())
        .containsExactly("10", "9", "B", "a", "z", "é");
    assertThat(catalogue().page(seen.getLast().id(), 2)).isEmpty();
  }

  @Test
  void forEach_whileTheConsumerCallsTheStore_seesTheSnapshot() {
    catalogue().upsert(SCHEMA, List.of(bare("a"), bare("b"), bare("c")));
    List<String> seen = new ArrayList<>();

    catalogue()
        .forEach(item -> {
          seen.add(item.id().value());
          catalogue().upsert(SCHEMA, List.of(bare("z" + item.id())));
          assertThat(catalogue().find(item.id())).contains(item);
        });

    assertThat(seen).containsExactly("a", "b", "c");
    assertThat(catalogue().count()).isEqualTo(6);
  }

  @Test
  void remove_knownAndUnknown_saysWhichAndRaisesTheVersionOnce() {
    catalogue().upsert(SCHEMA, List.of(bare("a")));

    assertThat(catalogue().remove(new ItemId("a"))).isTrue();
    assertThat(catalogue().remove(new ItemId("a"))).isFalse();
    assertThat(catalogue().version()).isEqualTo(new CatalogueVersion(2));
    assertThat(catalogue().count()).isZero();
  }

  private static Item with(String field, FieldValue value) {
    return new Item(new ItemId("x"), "t", null, null, true, Map.of(field, value));
  }
}
