package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

final class QuantityProperties {

  @Property(tries = 300)
  void toString_parsed_isTheSameQuantity(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double number, @ForAll boolean withUnit) {
    double written = Math.rint(number * 1_000) / 1_000 + 0.0; // no negative zero
    Quantity quantity = new Quantity(written, withUnit ? "eur" : null);
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
  }

  @Property(tries = 300)
  void parse_groupedAsInEnglishOrGerman_isTheSameNumber(
      @ForAll @LongRange(min = 0, max = 999_999_999_99L) long hundredths) {
    double number = hundredths / 100.0;
    assertThat(read(Locale.US, number)).isEqualTo(number);
    assertThat(read(Locale.GERMANY, number)).isEqualTo(number);
  }

  @Property(tries = 300)
  void parse_anyText_neverThrows(@ForAll String text) {
    Quantity quantity = Quantity.parse(text);
    assertThat(quantity == null || Double.isFinite(quantity.number())).isTrue();
  }

  private static double read(Locale locale, double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    return Objects.requireNonNull(Quantity.parse(format.format(number))).number();
  }
}
