package io.vouch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class MoneyTest {
  @Test
  void ofMajor_moreDigitsThanTheCurrencyHas_roundsHalfUp() {
    assertThat(Money.ofMajor(new BigDecimal("12.345"), "EUR")).isEqualTo(new Money(1235, "EUR"));
    assertThat(Money.ofMajor(new BigDecimal("12.5"), "JPY")).isEqualTo(new Money(13, "JPY"));
  }

  @Test
  void majorAsDouble_everyCentUpToAThousand_equalsTheDoubleOfItsText() {
    for (long cents = 0; cents < 100_000; cents++) {
      String text = "%d.%02d".formatted(cents / 100, cents % 100);
      assertThat(new Money(cents, "EUR").majorAsDouble()).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void money_currencySign_isRefusedWithAdvice() {
    assertThatThrownBy(() -> new Money(1, "€"))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("(€)")
        .hasMessageContaining("Maybe a symbol was given");
  }

  @Test
  void money_negativeOrHugeAmount_isRefused() {
    assertThatThrownBy(() -> new Money(-1, "EUR")).hasMessageContaining("must not be negative");
    assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1e30"), "EUR"))
        .hasMessageContaining("too large");
  }
}
