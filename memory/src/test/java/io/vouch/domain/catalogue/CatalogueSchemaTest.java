package io.vouch.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.VouchException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogueSchemaTest {
  private static final FieldDefinition PRICE =
      FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR").called("cost");

  @Test
  void schema_ofNoFields_hasTheCoreFields() {
    assertThat(CatalogueSchema.empty().fields())
        .extracting(FieldDefinition::name)
        .containsExactly("title", "description", "available");
  }

  @Test
  void merge_poorerDefinition_keepsUnitRoleAndWords() {
    CatalogueSchema known = new CatalogueSchema(List.of(PRICE));
    CatalogueSchema poorer =
        new CatalogueSchema(
            List.of(FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.OTHER).called("tag")));

    FieldDefinition merged = known.merge(poorer).find("price").orElseThrow();

    assertThat(merged.unit()).isEqualTo("EUR");
    assertThat(merged.role()).isEqualTo(FieldRole.PRICE);
    assertThat(merged.alsoCalled()).containsExactly("cost", "tag");
  }

  @Test
  void merge_multiValuedOnEitherSide_staysMultiValued() {
    FieldDefinition single = FieldDefinition.of("genre", FieldKind.CATEGORY, FieldRole.CATEGORY);
    CatalogueSchema one = new CatalogueSchema(List.of(single));
    CatalogueSchema many = new CatalogueSchema(List.of(single.multi()));

    assertThat(one.merge(many).find("genre").orElseThrow().multiValued()).isTrue();
    assertThat(many.merge(one).find("genre").orElseThrow().multiValued()).isTrue();
  }

  @Test
  void merge_otherKindOrUnit_isAConflict() {
    CatalogueSchema known = new CatalogueSchema(List.of(PRICE));
    assertThatThrownBy(() -> known.merge(new CatalogueSchema(List.of(PRICE.in("USD")))))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("already stored as NUMBER EUR");
  }

  @Test
  void schema_coreNameOfOtherKind_isRefused() {
    assertThatThrownBy(() ->
            new CatalogueSchema(
                List.of(FieldDefinition.of("title", FieldKind.NUMBER, FieldRole.OTHER))))
        .hasMessageContaining("reserved for kind TEXT");
  }
}
