package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.tools.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameIndexTest {
  private static final Catalogue SHOP = SmallCatalogues.shop();
  private static final Catalogue FILMS = SmallCatalogues.films();

  private final NameIndex shop = new NameIndex(SHOP, LanguagePacks.english());
  private final NameIndex films = new NameIndex(FILMS, LanguagePacks.english());

  @ParameterizedTest
  @CsvSource({
    "running shoe,Running shoes", "LAPTOPS,Laptops", "trainers,Sneakers", "smartphone,Phones",
    "notebook computers,Laptops", "rucksack,Backpacks", "ladies,women", "acme,Acme"
  })
  void find_otherFormsAndSynonyms_areTheCataloguesName(String said, String name) {
    assertThat(texts(shop.find(LanguagePacks.english().forms().key(said)))).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"sci-fi", "scifi", "Science Fiction", "SF"})
  void find_genreHoweverWritten_isOne(String said) {
    assertThat(texts(films.find(LanguagePacks.english().forms().key(said))))
        .containsExactly("Sci-Fi");
  }

  @Test
  void find_nameOfTwoFields_hasTheLikelierFieldFirst() {
    NameIndex games = new NameIndex(SmallCatalogues.games(), LanguagePacks.english());
    assertThat(games.find("english"))
        .extracting(name -> name.field().name())
        .containsExactly("language");
    assertThat(shop.find("zorblax")).isEmpty();
    assertThat(shop.longest()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void resolve_keepsToItsField() {
    assertThat(shop.resolve(field(SHOP, "colour"), "RED")).containsExactly("red");
    assertThat(shop.resolve(field(SHOP, "brand"), "red")).isEmpty();
    assertThat(shop.resolve(field(SHOP, "category"), "laptop")).containsExactly("Laptops");
  }

  @ParameterizedTest
  @CsvSource({"lpatops,Laptops", "headfones,Headphones", "snaekers,Sneakers", "backpak,Backpacks"})
  void slipsOf_misspeltName_isNearestFirst(String said, String name) {
    assertThat(texts(shop.slipsOf(said, null, 3))).first().isEqualTo(name);
  }

  @Test
  void slipsOf_shortWords_areNoSlips() {
    assertThat(shop.slipsOf("rad", null, 5)).as("red has three letters").isEmpty();
    assertThat(shop.slipsOf("lpatops", field(SHOP, "colour"), 5)).isEmpty();
  }

  @Test
  void sharing_wordOfAName_isEveryNameThatHasIt() {
    assertThat(texts(shop.sharing("shoe", 5))).containsExactly("Running shoes");
    assertThat(texts(films.sharing("tom", 5))).containsExactly("Tom Hanks");
    assertThat(films.sharing("to", 5)).isEmpty();
  }

  @Test
  void nearest_unknownPerson_offersThoseThatShareAWordAndNoMoreThanAsked() {
    assertThat(texts(films.nearest("Tom Hansk", field(FILMS, "actor"), 2)))
        .hasSizeLessThanOrEqualTo(2)
        .startsWith("Tom Hanks");
    assertThat(texts(films.nearest("Harrison", null, 3))).contains("Harrison Ford");
  }

  private static FieldDefinition field(Catalogue catalogue, String name) {
    return catalogue.schema().find(name).orElseThrow();
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }
}
