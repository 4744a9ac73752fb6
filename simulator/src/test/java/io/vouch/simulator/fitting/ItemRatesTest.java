package io.vouch.simulator.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.logs.ExposureLog.Round;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ItemRatesTest {
  private static final double[] TRUE_RATES = {0.3, 0.1, 0.05};

  /** Slots 0 to 2 with examination e^(−0.5·slot). */
  private static ExposureLog log(double[] rates, int rounds) {
    SplittableRandom random = new SplittableRandom(5);
    List<Round> log = new ArrayList<>();
    for (int n = 0; n < rounds; n++) {
      int item = random.nextInt(rates.length);
      int slot = random.nextInt(3);
      log.add(new Round(item, slot, random.nextDouble() < rates[item] * Math.exp(-0.5 * slot)));
    }
    return new ExposureLog(log, 3, rates.length);
  }

  @Test
  void rates_manyRandomRounds_areThoseTheLogWasDrawnFrom() {
    ItemRates found = ItemRates.of(log(TRUE_RATES, 60_000));
    assertThat(found.slope()).isCloseTo(-0.5, within(0.06));
    for (int item = 0; item < TRUE_RATES.length; item++) {
      assertThat(found.rate()[item]).isCloseTo(TRUE_RATES[item], within(0.02));
    }
    assertThat(found.probability(new Round(0, 2, false)))
        .isCloseTo(0.3 * Math.exp(-1), within(0.02));
  }

  @Test
  void rates_itemsThatAreAllAlike_areDrawnToTheMean() {
    double[] alike = new double[40];
    Arrays.fill(alike, 0.2);
    ItemRates found = ItemRates.of(log(alike, 4_000));
    for (double rate : found.rate()) {
      assertThat(rate).isCloseTo(0.2, within(0.05)); // single items' own shares scatter by 0.06
    }
  }
}
