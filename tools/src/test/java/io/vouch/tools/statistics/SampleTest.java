package io.vouch.tools.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleTest {
  private static final Sample FOUR = Sample.of(1, 2, 4, 9);

  @Test
  void moments_fourNumbers_areTheirFormulas() {
    assertThat(FOUR.mean()).isEqualTo(4);
    assertThat(FOUR.variance()).isCloseTo(38 / 3.0, within(1e-12));
    assertThat(FOUR.ownVariance()).isCloseTo(38 / 4.0, within(1e-12));
    assertThat(FOUR.deviation()).isCloseTo(Math.sqrt(38 / 3.0), within(1e-12));
    assertThat(FOUR.standardError()).isCloseTo(Math.sqrt(38 / 12.0), within(1e-12));
  }

  @Test
  void variance_largeNumbersCloseTogether_isNotLostInRounding() {
    assertThat(Sample.of(1e9 + 1, 1e9 + 2, 1e9 + 3).variance()).isCloseTo(1, within(1e-9));
  }

  @Test
  void moments_ofOneValue_sayThatNothingScattersAndNoErrorIsKnown() {
    Sample one = Sample.of(List.of(3.0));
    assertThat(one.mean()).isEqualTo(3);
    assertThat(one.deviation()).isZero();
    assertThat(one.ownVariance()).isZero();
    assertThat(one.standardError()).isNaN();
  }

  @Test
  void moments_ofNothing_areZero() {
    assertThat(Sample.of().mean()).isZero();
    assertThat(Sample.of().ownVariance()).isZero();
    assertThat(Sample.of().size()).isZero();
  }

  @Test
  void sample_valuesChangedLater_isAsItWas() {
    double[] values = {1, 3};
    Sample sample = Sample.of(values);
    values[0] = 100;
    assertThat(sample.mean()).isEqualTo(2);
  }
}
