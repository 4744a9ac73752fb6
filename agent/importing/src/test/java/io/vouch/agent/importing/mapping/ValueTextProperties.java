package io.vouch.agent.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class ValueTextProperties {

  @Property
  void price_writtenInEnglishOrGerman_readsBack(
      @ForAll @LongRange(min = 0, max = 99_999_999) long cents) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    String english = "$" + String.format(Locale.US, "%,.2f", amount);
    String german = String.format(Locale.GERMANY, "%,.2f", amount) + " €";
    assertThat(PriceText.parse(english)).isEqualTo(new PriceText(amount, "USD"));
    assertThat(PriceText.parse(german)).isEqualTo(new PriceText(amount, "EUR"));
  }

  @Property
  void parsers_ofAnyText_neverThrow(@ForAll String text) {
    PriceText.parse(text);
    ValueText.number(text);
    ValueText.numberWithUnit(text);
    ValueText.unit(text);
    ValueText.year(text);
    ValueText.yearInTitle(text);
    ValueText.timeMillis(text);
    ValueText.flag(text);
  }

  @Property
  void number_ofAnyInteger_readsBack(
      @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long number) {
    assertThat(ValueText.number(Long.toString(number))).isEqualTo((double) number);
  }

  @Property
  void yearInTitle_afterAnyWords_readsBack(
      @ForAll @IntRange(min = 1800, max = 2099) int year, @ForAll @IntRange int noise) {
    assertThat(ValueText.yearInTitle("Film " + noise + " (" + year + ")")).isEqualTo(year);
  }
}
