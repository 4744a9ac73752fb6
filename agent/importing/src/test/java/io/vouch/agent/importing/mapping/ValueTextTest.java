package io.vouch.agent.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.99|12.99|",
        "$12.99|12.99|USD",
        "$1,299.00|1299.00|USD",
        "12,99 €|12.99|EUR",
        "1.299,00 €|1299.00|EUR",
        "EUR 5|5|EUR",
        "£3|3|GBP",
        "1,299|1299|",
        "7.|7.0|",
        "1 299,50|1299.50|",
        "US$ 20|20|USD"
      })
  void price_asShopsWriteIt_isRead(String text, String amount, String currency) {
    assertThat(PriceText.parse(text)).isEqualTo(new PriceText(new BigDecimal(amount), currency));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "free", "-5", "10 - 20", "$", "1,2,3", "12.99.1", "USD 5 EUR", "1,29,900"})
  void price_ofOtherText_isNone(String text) {
    assertThat(PriceText.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Nightfall (1995),1995",
    "Nightfall (1995) ,1995",
    "Two (One) (2001),2001",
    "Long Run (1994-1998),1994"
  })
  void yearInTitle_inBracketsAtTheEnd_isRead(String title, int year) {
    assertThat(ValueText.yearInTitle(title)).isEqualTo(year);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2001: A Journey", "Nightfall", "Nightfall (director's cut)", "Area (51)"})
  void yearInTitle_elsewhere_isNone(String title) {
    assertThat(ValueText.yearInTitle(title)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1995,1995", "1995.0,1995", "01-Jan-1995,1995", "2020-03-01,2020", "-380.0,-380"})
  void year_ofDates_isRead(String text, int year) {
    assertThat(ValueText.year(text)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "978300760,978300760000",
    "1588687728923,1588687728923",
    "1588687728923000,1588687728923",
    "2024-01-01T00:00:00Z,1704067200000",
    "2024-01-01T02:00:00+02:00,1704067200000",
    "2024-01-01,1704067200000",
    "2024-01-01 00:00:00,1704067200000",
    "2024-01-01 00:00:00.000000+00:00,1704067200000"
  })
  void time_inEveryNotation_isRead(String text, long millis) {
    assertThat(ValueText.timeMillis(text)).isEqualTo(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-13-01", "01/02/2024", "99999999999999999999"})
  void time_ofOtherText_isNone(String text) {
    assertThat(ValueText.timeMillis(text)).isNull();
  }

  @Test
  void number_withUnit_givesBoth() {
    assertThat(ValueText.numberWithUnit("1.2 kg")).isEqualTo(1.2);
    assertThat(ValueText.unit("1.2 kg")).isEqualTo("kg");
    assertThat(ValueText.unit("kg")).isNull();
    assertThat(ValueText.number("1,234.5")).isEqualTo(1234.5);
    assertThat(ValueText.number("1e3")).isEqualTo(1000);
    assertThat(ValueText.number("NaN")).isNull();
    assertThat(ValueText.number("1e999")).isNull();
  }
}
