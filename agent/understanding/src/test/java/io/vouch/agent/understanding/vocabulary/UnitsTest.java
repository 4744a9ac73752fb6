package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitsTest {

  @ParameterizedTest
  @CsvSource({
    "90,min,h,1.5",
    "2,hours,min,120",
    "1.5,kg,grams,1500",
    "16,oz,lb,1",
    "2,pounds,kg,0.90718474",
    "2,pounds,GBP,2",
    "5,m,cm,500",
    "5,m,s,300",
    "1,TB,gb,1000",
    "3,$,USD,3",
    "3,dollars,CAD,3",
    "7,¥,JPY,7",
    "7,¥,CNY,7",
    "4,Parsecs,parsecs,4"
  })
  void convert_withinADimension_isExact(double number, String from, String to, double expected) {
    assertThat(Units.convert(number, from, to).orElseThrow()).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"USD,EUR", "$,EUR", "€,GBP", "kg,h", "pages,min", "parsecs,furlongs", "kg,parsecs"})
  void convert_acrossDimensionsOrCurrencies_isEmpty(String from, String to) {
    assertThat(Units.convert(1, from, to)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eur", "EUR", "€", "quid", "bucks", "pounds", "CHF"})
  void isMoney_currencies_areMoney(String word) {
    assertThat(Units.isMoney(word)).isTrue();
  }

  @Test
  void isMoney_measuresAndOtherWords_areNot() {
    assertThat(Units.isMoney("kg")).isFalse();
    assertThat(Units.isMoney("kettle")).isFalse();
    assertThat(Units.isUnit("KG")).isTrue();
    assertThat(Units.isUnit("kettle")).isFalse();
  }
}
