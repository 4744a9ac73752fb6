package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class NameIndexProperties {
  private static final List<Catalogue> CATALOGUES =
      List.of(SmallCatalogues.shop(), SmallCatalogues.films(), SmallCatalogues.games());
  private static final List<NameIndex> INDEXES =
      CATALOGUES.stream()
          .map(catalogue -> new NameIndex(catalogue, LanguagePacks.english()))
          .toList();

  @Property(tries = 20)
  void everyName_saidInAnyCase_isFoundInItsField(
      @ForAll("catalogues") int catalogue, @ForAll boolean loud) {
    NameIndex index = INDEXES.get(catalogue);
    for (FieldDefinition field : CATALOGUES.get(catalogue).schema().ofKind(FieldKind.CATEGORY)) {
      CategoryColumn column = CATALOGUES.get(catalogue).categories(field.name());
      for (int code = 0; code < column.nameCount(); code++) {
        String name = column.name(code);
        String said = loud ? name.toUpperCase(Locale.ROOT) : name;
        assertThat(index.find(LanguagePacks.english().forms().key(said)))
            .contains(new Name(field, name));
        assertThat(index.resolve(field, said)).contains(name);
      }
    }
  }

  @Property(tries = 300)
  void nearest_anyText_isRealNamesOfTheFieldAtMostAsMany(
      @ForAll("catalogues") int catalogue, @ForAll String said) {
    FieldDefinition field = CATALOGUES.get(catalogue).schema().ofKind(FieldKind.CATEGORY).getLast();
    List<Name> found = INDEXES.get(catalogue).nearest(said, field, 3);
    assertThat(found).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(found)
        .allSatisfy(name -> {
          assertThat(name.field()).isEqualTo(field);
          assertThat(CATALOGUES.get(catalogue).categories(field.name()).codeOf(name.text()))
              .isNotNegative();
        });
  }

  @Provide
  Arbitrary<Integer> catalogues() {
    return Arbitraries.integers().between(0, CATALOGUES.size() - 1);
  }
}
