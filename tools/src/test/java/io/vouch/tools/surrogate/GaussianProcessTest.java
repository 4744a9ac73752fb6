package io.vouch.tools.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GaussianProcessTest {
  private static final Kernel KERNEL = Kernel.squaredExponential(4, 1);

  private static GaussianProcess after(double noise, double... values) {
    List<double[]> points =
        IntStream.range(0, values.length).mapToObj(i -> new double[] {i}).toList();
    double[] noises = new double[values.length];
    Arrays.fill(noises, noise);
    return new GaussianProcess(KERNEL, points, values, noises);
  }

  @Test
  void at_withoutObservations_isThePrior() {
    GaussianProcess.Belief belief = after(0).at(new double[] {3});
    assertThat(belief.mean()).isZero();
    assertThat(belief.deviation()).isCloseTo(2, within(1e-12));
  }

  @Test
  void at_anObservedPointWithoutNoise_isWhatWasObserved() {
    GaussianProcess.Belief belief = after(0, 1, -0.5, 2).at(new double[] {1});
    assertThat(belief.mean()).isCloseTo(-0.5, within(1e-6));
    assertThat(belief.deviation()).isLessThan(1e-3);
  }

  /** One observation has a closed form: mean k·y/(k + noise), variance k − k²/(k + noise). */
  @Test
  void at_oneNoisyObservation_isTheClosedForm() {
    GaussianProcess.Belief belief = after(1, 3).at(new double[] {0});
    assertThat(belief.mean()).isCloseTo(4 * 3 / 5.0, within(1e-6));
    assertThat(belief.deviation()).isCloseTo(Math.sqrt(4 - 16 / 5.0), within(1e-6));
  }

  @Test
  void logEvidence_oneObservation_isTheNormalDensity() {
    double expected = -0.5 * Math.log(2 * Math.PI * 5) - 9 / 10.0;
    assertThat(after(1, 3).logEvidence()).isCloseTo(expected, within(1e-6));
  }

  @Test
  void anchored_atTheOrigin_isCertainlyZero() {
    GaussianProcess process =
        new GaussianProcess(
            Kernel.anchored(4, 1), List.of(new double[] {1}), new double[] {2}, new double[] {1});
    assertThat(process.at(new double[] {0}).mean()).isZero();
    assertThat(process.at(new double[] {0}).deviation()).isZero();
    assertThat(process.at(new double[] {1}).mean()).isPositive();
  }
}
