package io.vouch.tools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint.NumberRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(
              FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
              FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
              FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
              FieldDefinition.of("sponsored", FieldKind.FLAG, FieldRole.SPONSORED),
              FieldDefinition.of("picture", FieldKind.TEXT, FieldRole.IMAGE),
              FieldDefinition.of("notes", FieldKind.TEXT, FieldRole.OTHER)));

  private static final Item A =
      new Item(
          new ItemId("a"),
          "Café Noir",
          "A dark film.",
          new Money(1250, "EUR"),
          true,
          Map.of(
              "year", new NumberValue(1999),
              "genre", CategoryValue.of("Thriller", "thriller", "Comedy"),
              "sponsored", new FlagValue(false),
              "picture", new TextValue("https://img/noir.jpg")));
  private static final Item B =
      new Item(
          new ItemId("b"),
          "Blue",
          null,
          null,
          false,
          Map.of(
              "year", new NumberValue(-0.0),
              "genre", CategoryValue.of("COMEDY"),
              "sponsored", new FlagValue(true)));
  private static final Item C =
      new Item(new ItemId("c"), "Red", null, new Money(5, "JPY"), true, Map.of());

  private final Catalogue catalogue =
      Catalogue.of(SCHEMA, new CatalogueVersion(7), List.of(C, A, B));

  @Test
  void item_anyKind_comesBackEqual() {
    assertThat(catalogue.size()).isEqualTo(3);
    assertThat(catalogue.item(0)).isEqualTo(A);
    assertThat(catalogue.item(1)).isEqualTo(B);
    assertThat(catalogue.item(2)).isEqualTo(C);
  }

  @Test
  void indexOf_knownAndUnknownIds_isAscendingOrMinusOne() {
    assertThat(catalogue.indexOf(new ItemId("b"))).isEqualTo(1);
    assertThat(catalogue.indexOf(new ItemId("aa"))).isEqualTo(-1);
    assertThat(catalogue.indexOf(new ItemId("zz"))).isEqualTo(-1);
  }

  @Test
  void numbers_rangesWithOpenAndClosedEnds_selectExactly() {
    NumberColumn year = catalogue.numbers("year");
    assertThat(year.present()).isEqualTo(2);
    assertThat(year.min()).isZero();
    assertThat(year.max()).isEqualTo(1999);
    assertThat(year.at(2)).isNaN();
    assertThat(year.within(NumberRange.atLeast("year", 0.0)).toArray()).containsExactly(0, 1);
    assertThat(year.within(NumberRange.above("year", 0.0)).toArray()).containsExactly(0);
    assertThat(year.within(NumberRange.above("year", -0.0)).toArray()).containsExactly(0);
    assertThat(year.within(NumberRange.below("year", 1999)).toArray()).containsExactly(1);
    assertThat(year.within(NumberRange.between("year", 2000, 1990)).toArray()).isEmpty();
    assertThat(catalogue.numbers("price").at(0)).isEqualTo(12.5);
  }

  @Test
  void categories_spellingsThatFoldAlike_shareOneCode() {
    CategoryColumn genre = catalogue.categories("genre");
    assertThat(genre.nameCount()).isEqualTo(2);
    assertThat(genre.name(genre.codeOf("THRÍLLER"))).isEqualTo("Thriller");
    assertThat(genre.itemsWith(genre.codeOf("comedy")).toArray()).containsExactly(0, 1);
    assertThat(genre.itemCount(genre.codeOf("comedy"))).isEqualTo(2);
    assertThat(genre.codesAt(0)).containsExactly(0, 1);
    assertThat(genre.codesAt(2)).isEmpty();
    assertThat(genre.codeOf("western")).isEqualTo(-1);
  }

  @Test
  void flags_missingValue_isNeitherSetNorPresent() {
    assertThat(catalogue.flags("sponsored").set().toArray()).containsExactly(1);
    assertThat(catalogue.flags("sponsored").present().toArray()).containsExactly(0, 1);
    assertThat(catalogue.flags("available").set().toArray()).containsExactly(0, 2);
  }

  @Test
  void texts_foldedWord_findsItsItems() {
    assertThat(catalogue.texts("title").itemsWith("cafe").toArray()).containsExactly(0);
    assertThat(catalogue.texts("description").itemsWith("dark").toArray()).containsExactly(0);
    assertThat(catalogue.texts("description").itemsWith("caf").toArray()).isEmpty();
    assertThat(catalogue.searchedTexts()).containsExactly("title", "description", "notes");
  }

  @Test
  void numbers_fieldOfAnotherKind_namesFieldAndAlternatives() {
    assertThatThrownBy(() -> catalogue.numbers("genre"))
        .isInstanceOf(VouchException.class)
        .hasMessage(
            "The field (genre) must be a NUMBER field of the catalogue. Maybe one of [price, year] was meant.")
        .extracting(e -> ((VouchException) e).code())
        .isEqualTo(ErrorCode.INVALID_REQUEST);
  }

  @Test
  void add_valueOfUnknownField_isRefused() {
    Item odd = new Item(new ItemId("x"), "X", null, null, true, Map.of("size", new NumberValue(1)));
    assertThatThrownBy(() -> Catalogue.of(SCHEMA, new CatalogueVersion(1), List.of(odd)))
        .hasMessageContaining("(size) of item (x)");
  }

  @Test
  void build_sameIdTwice_isRefused() {
    assertThatThrownBy(() -> Catalogue.of(SCHEMA, new CatalogueVersion(1), List.of(A, A)))
        .hasMessageContaining("The item (a) must be added once.");
  }
}
