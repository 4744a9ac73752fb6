package io.vouch.tools.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.tools.words.WordAnalyzer.WishWord;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordAnalyzerTest {
  private static final WordAnalyzer ENGLISH = new WordAnalyzer(WordLanguage.EN);

  private static Set<String> terms(WordLanguage language, String text) {
    Set<String> terms = new TreeSet<>();
    new WordAnalyzer(language).addTerms(text, terms);
    return terms;
  }

  @ParameterizedTest
  @ValueSource(strings = {"27 inch", "27in", "27-inch", "27\"", "27 inches", "27″", "27 Zoll"})
  void words_quantityHoweverTyped_isOneTerm(String typed) {
    assertThat(ENGLISH.words(typed).getFirst().whole()).isEqualTo("27in");
    assertThat(ENGLISH.words(typed).getFirst().also()).containsExactly("27");
  }

  @ParameterizedTest
  @CsvSource({
    "128GB, 128gb",
    "128 gb, 128gb",
    "1.5 litres, 1.5l",
    "'1,5 l', 1.5l",
    "'12,000 mAh', 12000mah",
    "5g, 5g",
    "4k, 4k",
    "27, 27",
    "3.2.1, 3.2.1"
  })
  void words_numbers_keepTheirUnitsAndPoints(String typed, String term) {
    assertThat(ENGLISH.words(typed).getFirst().whole()).isEqualTo(term);
  }

  @Test
  void words_modelName_isKeptWholeAndInParts() {
    assertThat(ENGLISH.words("Sony WH-1000XM5"))
        .element(1)
        .isEqualTo(new WishWord("wh-1000xm5", "wh1000xm5", List.of("wh", "1000xm5"), List.of()));
    assertThat(terms(WordLanguage.EN, "WH1000XM5")).containsExactly("wh1000xm5");
    assertThat(terms(WordLanguage.EN, "iPhone6")).containsExactly("6", "iphon", "iphone6");
    assertThat(terms(WordLanguage.EN, "state-of-the-art-of-today"))
        .containsExactly("art", "state", "todai");
  }

  @Test
  void words_stopWordsAndRepetitions_areLeftOut() {
    assertThat(ENGLISH.words("I don't want THE boots, I want boot"))
        .extracting(WishWord::said)
        .containsExactly("want", "boots");
    assertThat(ENGLISH.words("🥾 … ¿?")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EN, boots, BOOT",
    "DE, Häuser, haus",
    "DE, Wanderschuhe, WANDERSCHUH",
    "FR, chaussures légères, chaussure legere",
    "FR, l'eau, eau",
    "ES, zapatos rojos, zapato rojo",
    "PT, sapatos vermelhos, sapato vermelho",
    "IT, scarpe, SCARPA",
    "IT, dell'acqua, acqua"
  })
  void terms_otherWordForm_isTheSame(WordLanguage language, String one, String other) {
    assertThat(terms(language, one)).isEqualTo(terms(language, other)).isNotEmpty();
  }

  @Test
  void terms_veryLongWord_isCut() {
    assertThat(terms(WordLanguage.EN, "x".repeat(100_000))).hasSize(1);
  }
}
