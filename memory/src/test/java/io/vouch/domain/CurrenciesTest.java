package io.vouch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;

final class CurrenciesTest {
  @Test
  void everyCode_isOneOfIso4217() {
    assertThat(Currencies.words().keySet())
        .isNotEmpty()
        .allSatisfy(
            code -> assertThat(Currency.getInstance(code).getCurrencyCode()).isEqualTo(code));
  }

  @Test
  void signOfSeveralCurrencies_meansTheEarlierLine() {
    assertThat(Currencies.codesBySign())
        .containsEntry("$", "USD")
        .containsEntry("US$", "USD")
        .containsEntry("¥", "JPY");
  }

  @Test
  void currencyWithoutWrittenSign_hasNone() {
    assertThat(Currencies.sign("EUR")).isEqualTo("€");
    assertThat(Currencies.sign("CHF")).isNull();
    assertThat(Currencies.sign("XXX")).isNull();
  }
}
