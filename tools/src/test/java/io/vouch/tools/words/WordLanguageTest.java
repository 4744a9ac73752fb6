package io.vouch.tools.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | These boots are made for long walks in the rain and they are light.
          DE | Diese Stiefel sind für lange Wege im Regen gemacht und nicht schwer.
          FR | Ces bottes sont faites pour les longues marches sous la pluie et elles sont légères.
          ES | Estas botas son para los caminos largos bajo la lluvia y no pesan mucho.
          PT | Estas botas são para caminhos longos sob a chuva e não pesam muito; são leves.
          IT | Questi stivali sono fatti per le lunghe camminate sotto la pioggia e sono leggeri.
          """)
  void of_oneSentence_isItsLanguage(WordLanguage language, String sentence) {
    assertThat(WordLanguage.of(List.of(sentence))).isEqualTo(language);
  }

  @Test
  void of_unclear_isEnglish() {
    assertThat(WordLanguage.of(List.of())).isEqualTo(WordLanguage.EN);
    assertThat(WordLanguage.of(List.of("Sony WH-1000XM5", "LEGO 42100")))
        .isEqualTo(WordLanguage.EN);
    assertThat(WordLanguage.of(List.of("nicht für mich", "pas pour nous, elles")))
        .isEqualTo(WordLanguage.EN);
  }
}
