package io.vouch.tools.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitWordsTest {
  @ParameterizedTest
  @CsvSource({"inch,in", "zoll,in", "kilos,kg", "chili,kg", "m,m", "mi,mi", "volts,v", "w,w"})
  void shortName_wordOfATextInAnyLanguage_isTheUnits(String word, String expected) {
    assertThat(UnitWords.shortName(word)).isEqualTo(expected);
  }

  @Test
  void shortName_wordsOfMessagesAlone_areNoneInTexts() {
    assertThat(UnitWords.shortName("pages")).isNull();
    assertThat(UnitWords.shortName("s")).isNull();
    assertThat(UnitWords.shortName("kettle")).isNull();
    assertThat(UnitWords.shortName("-")).isNull();
  }

  @Test
  void measures_eachUnit_hasASizeAndWords() {
    assertThat(UnitWords.measures())
        .hasSizeGreaterThan(20)
        .allSatisfy(unit -> {
          assertThat(unit.size()).isPositive();
          assertThat(unit.words()).isNotEmpty().doesNotContain("-", "");
        })
        .noneMatch(unit -> unit.words().contains("zoll") || unit.words().contains("volt"));
  }

  @Test
  void measures_minutesAndMetres_shareTheLetterTextsReadAsMetres() {
    assertThat(UnitWords.measures())
        .filteredOn(unit -> unit.words().contains("m"))
        .extracting(UnitWords.Measure::dimension)
        .containsExactly("time", "length");
  }
}
