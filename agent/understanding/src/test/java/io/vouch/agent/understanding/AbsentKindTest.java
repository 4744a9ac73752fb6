package io.vouch.agent.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.messages.Language;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for and is not there: songs and phones of a film shop, sofas of a sports shop. */
final class AbsentKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | I would like to hear a song            | songs     | movies
          en | could you play some cheerful music?    | songs     | movies
          en | a slow tune by Ada Bell                | songs     | movies
          en | hello, do you have laptops             | laptops   | movies
          en | nice. now find me a video game, please | games     | movies
          de | Ich möchte ein fröhliches Lied         | Lieder    | Filme
          fr | je veux écouter de la musique          | chansons  | films
          es | busco un coche                         | coches    | películas
          pt | quero ouvir uma música                 | músicas   | filmes
          it | vorrei ascoltare una canzone           | canzoni   | film
          """)
  void in_kindThatFilmsAreNot_isNamedWithWhatThereIs(
      String language, String message, String kinds, String own) {
    AbsentKind absent = AbsentKind.in(message, films(language)).orElseThrow();
    assertThat(absent.plural()).isEqualTo(kinds);
    assertThat(absent.own()).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a sequel",
        "a thriller please",
        "something warm",
        "I need a gift",
        "show me a good movie",
        "I want a film about a song",
        "a movie with good music",
        "a car chase",
        "I'd love a book adaptation",
        "I have never heard that song",
        "the game was dull",
        "we saw it with a friend from the restaurant",
        "a musical",
        "about toys",
      })
  void in_wordsThatDescribeFilmsOrAreOnlyMentioned_isNothing(String message) {
    assertThat(AbsentKind.in(message, films("en"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "I want a sofa,sofas",
    "do you sell laptops,",
    "I need sneakers,",
    "find me a lamp,lamps"
  })
  void in_shopOfSeveralKinds_isOnlyWhatNoTextHas(String message, String kinds) {
    assertThat(AbsentKind.in(message, Scene.SHOP.vocabulary()).map(AbsentKind::plural).orElse(null))
        .isEqualTo(kinds);
  }

  private static CatalogueVocabulary films(String tag) {
    Language language =
        Arrays.stream(Language.values()).filter(l -> l.tag().equals(tag)).findFirst().orElseThrow();
    return Scene.FILMS.vocabulary().in(LanguagePacks.of(language));
  }
}
