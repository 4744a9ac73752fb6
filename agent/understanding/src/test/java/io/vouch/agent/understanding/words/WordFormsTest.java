package io.vouch.agent.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.messages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordFormsTest {
  private static final WordForms FORMS = LanguagePacks.english().forms();

  @ParameterizedTest
  @CsvSource({
    "shoes,shoe", "boxes,box", "watches,watch", "dishes,dish", "dresses,dress", "comedies,comedy",
    "ties,tie", "laptops,laptop", "women,woman", "mens,man", "children,child", "people,person",
    "knives,knife", "cookies,cookie", "movies,movie"
  })
  void singular_plural_isTheSingular(String plural, String singular) {
    assertThat(FORMS.singular(plural)).isEqualTo(singular);
  }

  @ParameterizedTest
  @ValueSource(strings = {"glass", "bus", "tennis", "gas", "news", "series", "shoe", "as", ""})
  void singular_singular_staysAsItIs(String word) {
    assertThat(FORMS.singular(word)).isEqualTo(word);
  }

  @Test
  void key_caseAccentsHyphensAndNumber_neverMatter() {
    assertThat(FORMS.key("Café-Grinders")).isEqualTo("cafe grinder");
    assertThat(FORMS.key("  CAFE   grinder ")).isEqualTo("cafe grinder");
    assertThat(FORMS.key("!?")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, rouge, rouges",
    "fr, noir, noires",
    "fr, bouilloire, bouilloires",
    "fr, catégorie, catégories",
    "fr, sac, sacs",
    "es, rojo, rojas",
    "es, seda, sedas",
    "it, rosso, rosse",
    "it, nero, nera",
    "it, scarpa, scarpe",
    "it, pantalone, pantaloni"
  })
  void key_inflectionInAnotherLanguage_isTheSame(String tag, String word, String inflected) {
    WordForms forms = LanguagePacks.of(Language.ofTag(tag).orElseThrow()).forms();
    assertThat(forms.key(inflected)).isEqualTo(forms.key(word));
  }

  @ParameterizedTest
  @CsvSource({"es, menos, men", "it, meno, men", "de, schwester, schwer", "pt, menos, mena"})
  void key_anotherWord_isAnother(String tag, String word, String other) {
    WordForms forms = LanguagePacks.of(Language.ofTag(tag).orElseThrow()).forms();
    assertThat(forms.key(word)).isNotEqualTo(forms.key(other));
  }

  @Test
  void words_elided_areWordsOfTheirOwn() {
    WordForms french = LanguagePacks.of(Language.FRENCH).forms();
    assertThat(french.words("L'Oréal, jeux d’été"))
        .containsExactly("l", "oreal", "jeux", "d", "ete");
    assertThat(french.words("aujourd'hui")).containsExactly("aujourdhui");
    assertThat(FORMS.words("Levi's don't")).containsExactly("levis", "dont");
  }
}
