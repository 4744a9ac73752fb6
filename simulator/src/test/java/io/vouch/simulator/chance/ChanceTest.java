package io.vouch.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ChanceTest {
  private static final int DRAWS = 200_000;

  @Test
  void uniform_overKeysAndOverSlots_fillsTheUnitInterval() {
    int[] byKey = new int[100];
    int[] bySlot = new int[100];
    for (int i = 0; i < DRAWS; i++) {
      byKey[(int) (100 * Chance.uniform(Chance.key(7, i), Purpose.LEAVE, 0))]++;
      bySlot[(int) (100 * Chance.uniform(7, Purpose.CHOICE, i))]++;
    }
    // 99 degrees of freedom: mean 99, standard deviation 14; 170 is five of them away.
    assertThat(chiSquare(byKey)).isLessThan(170);
    assertThat(chiSquare(bySlot)).isLessThan(170);
  }

  @Test
  void uniform_ofTwoPurposes_isUncorrelated() {
    double product = 0;
    for (int i = 0; i < DRAWS; i++) {
      long key = Chance.key(3, i);
      float cart = Chance.uniform(key, Purpose.CART, 1) - 0.5f;
      float buy = Chance.uniform(key, Purpose.BUY, 1) - 0.5f;
      product += cart * buy;
    }
    assertThat(12 * product / DRAWS).isCloseTo(0, within(5 / Math.sqrt(DRAWS)));
  }

  @Test
  void normal_hasMeanZeroAndDeviationOne() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      float z = Chance.normal(11, Purpose.TASTE, i);
      sum += z;
      squares += z * z;
    }
    assertThat(sum / DRAWS).isCloseTo(0, within(0.01));
    assertThat(Math.sqrt(squares / DRAWS)).isCloseTo(1, within(0.01));
  }

  @Test
  void bell_hasMeanZeroAndDeviationOne_andStaysWithinItsRange() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      float z = Chance.bell(11, Purpose.PAIR, i);
      assertThat(Math.abs(z)).isLessThan(3.47f);
      sum += z;
      squares += z * z;
    }
    assertThat(sum / DRAWS).isCloseTo(0, within(0.01));
    assertThat(Math.sqrt(squares / DRAWS)).isCloseTo(1, within(0.01));
  }

  @Test
  void quantile_ofKnownShares_isTheTextbookValue() {
    assertThat(Normal.quantile(0.5f)).isCloseTo(0f, within(1e-3f));
    assertThat(Normal.quantile(0.975f)).isCloseTo(1.959964f, within(1e-3f));
    assertThat(Normal.quantile(0.158655f)).isCloseTo(-1f, within(1e-3f));
  }

  @Test
  void below_isUniformOverItsBound() {
    int[] counts = new int[7];
    for (int i = 0; i < DRAWS; i++) {
      counts[Chance.below(7, 5, Purpose.POLICY, i)]++;
    }
    assertThat(chiSquare(counts)).isLessThan(25);
  }

  private static double chiSquare(int[] counts) {
    double expected = (double) DRAWS / counts.length;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }
}
