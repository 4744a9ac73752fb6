package io.vouch.agent.understanding.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

final class UnitsProperties {

  @Property(tries = 300)
  void convert_thereAndBack_isTheSameNumber(
      @ForAll("units") String from,
      @ForAll("units") String to,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double number) {
    OptionalDouble there = Units.convert(number, from, to);
    assertThat(Units.convert(1, to, from).isPresent()).isEqualTo(there.isPresent());
    if (there.isPresent()) {
      assertThat(Units.convert(there.getAsDouble(), to, from).orElseThrow())
          .isCloseTo(number, withPercentage(1e-10));
    }
  }

  @Property(tries = 300)
  void convert_money_neverChangesTheNumber(
      @ForAll("units") String from, @ForAll("units") String to) {
    if (Units.isMoney(from) && Units.isMoney(to)) {
      OptionalDouble converted = Units.convert(12.5, from, to);
      // "pounds" are money and a mass; among currencies nothing has a rate.
      assertThat(converted.isEmpty() || converted.getAsDouble() == 12.5).isTrue();
    }
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(
        "s", "min", "h", "days", "kg", "g", "lb", "oz", "cm", "mm", "metres", "inch", "gb", "mb",
        "tb", "l", "ml", "stars", "pages", "%", "usd", "cad", "$", "eur", "€", "gbp", "quid", "jpy",
        "cny", "¥", "inr", "chf");
  }
}
