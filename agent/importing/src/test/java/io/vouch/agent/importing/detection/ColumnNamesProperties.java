package io.vouch.agent.importing.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class ColumnNamesProperties {

  @Property(tries = 300)
  void snake_anyColumn_isLowerSnakeCaseAndStaysSo(@ForAll("columns") String column) {
    String snake = KnownColumns.snake(column);
    assertThat(snake).matches("([a-z0-9]+(_[a-z0-9]+)*)?");
    assertThat(KnownColumns.snake(snake)).isEqualTo(snake);
  }

  @Property(tries = 300)
  void free_anyColumn_isAValidNameOfNoCoreField(
      @ForAll("columns") String column, @ForAll @IntRange(min = 0, max = 200) int index) {
    String name = FieldNames.free(KnownColumns.snake(column), index);
    assertThatCode(() -> FieldDefinition.of(name, FieldKind.TEXT, FieldRole.OTHER))
        .doesNotThrowAnyException();
    assertThat(name).isNotIn("id", "title", "description", "price", "available");
  }

  @Example
  void snake_namesOfOtherSystems_areParted() {
    assertThat(KnownColumns.snake("movieId")).isEqualTo("movie_id");
    assertThat(KnownColumns.snake(" Movie ID ")).isEqualTo("movie_id");
    assertThat(KnownColumns.snake("details.Age Range (Description)"))
        .isEqualTo("details_age_range_description");
    assertThat(KnownColumns.snake("価格")).isEmpty();
  }

  @Example
  void free_coreAndNamelessColumns_areRenamed() {
    assertThat(FieldNames.free("price", 3)).isEqualTo("other_price");
    assertThat(FieldNames.free("", 3)).isEqualTo("column_4");
    assertThat(FieldNames.free("3d", 0)).isEqualTo("column_3d");
  }

  @Example
  void alsoCalled_field_hasTheWordsOfItsRoleButNotItsOwnName() {
    assertThat(KnownColumns.alsoCalled("genre", FieldRole.CATEGORY))
        .contains("category", "kind")
        .doesNotContain("genre");
    assertThat(KnownColumns.alsoCalled("average_rating", FieldRole.RATING))
        .startsWith("average rating");
  }

  @Provide
  Arbitrary<String> columns() {
    Arbitrary<String> usual = Arbitraries.strings().withChars("aZ9 _-.()äß価").ofMaxLength(80);
    return Arbitraries.oneOf(usual, Arbitraries.strings().ofMaxLength(80));
  }
}
