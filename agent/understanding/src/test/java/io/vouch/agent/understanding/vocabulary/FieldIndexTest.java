package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldIndexTest {
  private final FieldIndex shop =
      new FieldIndex(SmallCatalogues.shop().schema(), LanguagePacks.english());
  private final FieldIndex games =
      new FieldIndex(SmallCatalogues.games().schema(), LanguagePacks.english());

  @ParameterizedTest
  @CsvSource({
    "price,price",
    "costs,price",
    "budget,price",
    "battery life,battery_life",
    "battery,battery_life",
    "Manufacturer,brand",
    "COLOR,colour",
    "release year,released",
    "water resistant,waterproof",
    "kinds,category"
  })
  void find_ownOtherOrRoleWord_isTheField(String said, String field) {
    assertThat(name(shop.find(LanguagePacks.english().forms().key(said)))).contains(field);
  }

  @Test
  void find_wordOfAnotherCatalogue_isEmpty() {
    assertThat(shop.find(LanguagePacks.english().forms().key("players"))).isEmpty();
  }

  @Test
  void find_otherNameOfOneFieldAndRoleWordOfAnother_isTheNamedOne() {
    // "age" is a role word for years, yet the games have a field of that name.
    assertThat(name(games.find("age"))).contains("age");
    // "weight" is what players call complexity; no game is weighed.
    assertThat(name(games.find("weight"))).contains("complexity");
  }

  @Test
  void find_picturesAndLinks_areNotNamed() {
    FieldIndex index =
        new FieldIndex(
            new CatalogueSchema(
                List.of(FieldDefinition.of("image_url", FieldKind.TEXT, FieldRole.IMAGE))),
            LanguagePacks.english());
    assertThat(index.find("image url")).isEmpty();
  }

  @Test
  void withRole_firstOfTheRole_isFound() {
    assertThat(name(games.withRole(FieldRole.DURATION))).contains("playing_time");
    assertThat(games.withRole(FieldRole.COLOUR)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kg,weight", "euros,price", "$,price", "h,battery_life", "stars,rating"})
  void measuredIn_unitThatOneFieldTakes_isThatField(String unit, String field) {
    assertThat(name(shop.measuredIn(unit))).contains(field);
  }

  @Test
  void measuredIn_unitOfTwoFieldsOrNone_isEmpty() {
    assertThat(shop.measuredIn("pounds")).as("a price or a weight").isEmpty();
    assertThat(shop.measuredIn("litres")).isEmpty();
  }

  @Test
  void nearest_misspeltName_comesFirstAndRealNamesFillUp() {
    assertThat(shop.nearest("batery life", 3)).hasSize(3).startsWith("battery_life");
    assertThat(shop.nearest("xyzzy", 4))
        .containsExactlyElementsOf(
            SmallCatalogues.shop().schema().fields().stream()
                .map(FieldDefinition::name)
                .limit(4)
                .toList());
  }

  private static Optional<String> name(Optional<FieldDefinition> field) {
    return field.map(FieldDefinition::name);
  }

  @Test
  void shop_ofAFieldThatIsCalledLikeOne_goesByAllWordsForIt() {
    FieldIndex index =
        new FieldIndex(
            new CatalogueSchema(
                List.of(FieldDefinition.of("seller", FieldKind.CATEGORY, FieldRole.OTHER))),
            LanguagePacks.english());
    assertThat(index.shop()).map(FieldDefinition::name).contains("seller");
    assertThat(index.find("store")).map(FieldDefinition::name).contains("seller");
    assertThat(new FieldIndex(new CatalogueSchema(List.of()), LanguagePacks.english()).shop())
        .isEmpty();
  }
}
