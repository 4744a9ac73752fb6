package io.vouch.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ElementaryTest {
  @Test
  void exp_overItsWholeRange_isWithinTwoMillionths() {
    for (float x = -79.9f; x < 80; x += 0.0137f) {
      double exact = Math.exp(x);
      // The rounding of x·log₂e alone costs up to 80 · 2⁻²⁴ ≈ 5e-6 at the ends.
      assertThat(Elementary.exp(x) / exact).isCloseTo(1, within(2e-6 + 1e-7 * Math.abs(x)));
    }
  }

  @Test
  void exp_beyondItsRange_staysFiniteAndPositive() {
    assertThat(Elementary.exp(1e9f)).isFinite().isPositive();
    assertThat(Elementary.exp(-1e9f)).isFinite().isPositive();
    assertThat(Elementary.exp(Float.NaN)).isFinite();
  }

  @Test
  void expAtMost_liesAboveExp_byLessThanASixteenth() {
    for (float x = -79; x < 79; x += 0.0137f) {
      assertThat(Elementary.expAtMost(x)).isBetween(Elementary.exp(x), 1.0625f * Elementary.exp(x));
    }
    assertThat(Elementary.expAtMost(Float.POSITIVE_INFINITY)).isPositive().isInfinite();
    assertThat(Elementary.expAtMost(-1e9f)).isGreaterThanOrEqualTo(Elementary.exp(-1e9f));
  }

  @Test
  void belowSigmoid_agreesWithSigmoid() {
    for (float x = -8; x < 8; x += 0.37f) {
      for (float uniform = 0.005f; uniform < 1; uniform += 0.0173f) {
        assertThat(Elementary.belowSigmoid(uniform, x)).isEqualTo(uniform < Elementary.sigmoid(x));
      }
    }
  }

  @Test
  void dot_ofSixteenAndOfEight_isTheSumOfProducts() {
    float[] a = new float[32];
    float[] b = new float[32];
    double[] sums = new double[2];
    for (int k = 0; k < 32; k++) {
      a[k] = k - 5;
      b[k] = 0.5f * k;
    }
    for (int k = 0; k < 16; k++) {
      sums[0] += a[4 + k] * b[8 + k];
      sums[1] += k < 8 ? a[4 + k] * b[8 + k] : 0;
    }
    assertThat(Elementary.dot(a, 4, b, 8, 16)).isEqualTo((float) sums[0]);
    assertThat(Elementary.dot(a, 4, b, 8, 8)).isEqualTo((float) sums[1]);
  }
}
