package io.vouch.simulator.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LikelihoodTest {
  /** A normal with unit variances and correlation 0.6: the information is known. */
  @Test
  void from_aCorrelatedNormal_findsThePeakAndTheErrors() {
    double r = 0.6;
    Likelihood.Maximum found =
        new Likelihood(
                at -> {
                  double x = at[0] - 1.5;
                  double y = at[1] + 0.5;
                  return -(x * x - 2 * r * x * y + y * y) / (2 * (1 - r * r));
                })
            .from(0, 0);
    assertThat(found.point()).containsExactly(new double[] {1.5, -0.5}, within(1e-4));
    assertThat(found.standardErrors()).containsExactly(new double[] {1, 1}, within(1e-3));
  }

  /** 30 successes of 100: the log-odds and their error have closed forms. */
  @Test
  void from_aBinomialFarFromItsPeak_findsTheLogOdds() {
    Likelihood.Maximum found =
        new Likelihood(at -> 30 * at[0] - 100 * Math.log1p(Math.exp(at[0]))).from(6);
    assertThat(found.point()[0]).isCloseTo(Math.log(30 / 70.0), within(1e-4));
    assertThat(found.standardErrors()[0]).isCloseTo(1 / Math.sqrt(21), within(1e-3));
  }

  @Test
  void from_whatSaysNothingOfAParameter_leavesItUnsure() {
    Likelihood.Maximum found = new Likelihood(at -> -at[0] * at[0]).from(1, 7);
    assertThat(found.point()[0]).isCloseTo(0, within(0.01));
    assertThat(found.standardErrors()[1]).isInfinite();
  }
}
