package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50|50|",
        "-5|-5|",
        "1,299.90|1299.90|",
        "1.299,90|1299.90|",
        "1 299|1299|",
        "12,345,678|12345678|",
        "2,5|2.5|",
        "1.299|1.299|",
        "€50|50|€",
        "50€|50|€",
        "$ 1,000|1000|$",
        "50 EUR|50|eur",
        "2 h|2|h",
        "10 %|10|%",
        "1k|1000|",
        "1.5k eur|1500|eur",
        "€2k|2000|€",
        "2 kg|2|kg",
        "2kg|2|kg",
        "3 kilos|3|kilos",
        "4 kids|4|kids",
        "2 k|2000|"
      })
  void parse_asPeopleSayIt_givesNumberAndUnit(String said, double number, @Nullable String unit) {
    assertThat(Quantity.parse(said)).isEqualTo(new Quantity(number, unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cheap",
        "€",
        "€50 eur",
        "1.2.3",
        "1,29,900",
        "50 eur please",
        "--5",
        "5 - 7",
        "1e5 eur x"
      })
  void parse_noNumberWithOneUnit_isNull(String said) {
    assertThat(Quantity.parse(said)).isNull();
  }

  @Test
  void parse_tooLong_isNull() {
    assertThat(Quantity.parse(" ".repeat(60) + "1")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"50,EUR,50 EUR", "0.5,,0.5", "1200000,,1200000", "1e-7,,0.0000001"})
  void toString_anySize_hasNoExponent(double number, @Nullable String unit, String text) {
    assertThat(new Quantity(number, unit)).hasToString(text);
  }
}
