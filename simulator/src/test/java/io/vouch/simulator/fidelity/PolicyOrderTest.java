package io.vouch.simulator.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.simulator.fitting.SimulatedLogs;
import io.vouch.simulator.logs.ExposureLog;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The world has neither fatigue nor weariness of repeats, which weights on single rounds miss. */
final class PolicyOrderTest {
  private static final WorldParameters WORLD =
      WorldParameters.standard()
          .with(Setting.ITEMS, 60)
          .with(Setting.NO_CHOICE, 2)
          .with(Setting.QUALITY_SD, 1.2)
          .with(Setting.REPEAT_PENALTY, 0)
          .with(Setting.FATIGUE_EFFECT, 0)
          .with(Setting.POSITION_SLOPE_SPREAD, 0);

  @Test
  void traffic_ofTheWorldItself_hasItsOrder() {
    List<FidelityRow> rows = rows(20_000);
    assertThat(rows.get(0).simulated()).isGreaterThanOrEqualTo(0.7);
    assertThat(rows.get(1).real()).isGreaterThan(3);
    assertThat(rows.get(1).distance()).isZero();
    assertThat(rows.get(1).verdict()).isEqualTo(FidelityVerdict.PASSES);
    assertThat(rows.get(0).note()).contains("Bernoulli Thompson sampling");
  }

  @Test
  void aFewRounds_cannotTell() {
    List<FidelityRow> rows = rows(60);
    assertThat(rows).allMatch(row -> row.verdict() == FidelityVerdict.NO_POWER);
    assertThat(rows.get(1).note()).contains("cannot be told");
  }

  @Test
  void tau_ofKnownOrders_isWhatTheFormulaSays() {
    assertThat(PolicyOrder.tau(new double[] {1, 2, 3}, new double[] {10, 20, 30})).isEqualTo(1);
    assertThat(PolicyOrder.tau(new double[] {1, 2, 3}, new double[] {3, 2, 1})).isEqualTo(-1);
    assertThat(PolicyOrder.tau(new double[] {1, 1, 1}, new double[] {3, 2, 1})).isZero();
  }

  /** Random slates of other users of the same world, as if they were real. */
  private static List<FidelityRow> rows(int rounds) {
    ExposureLog log = SimulatedLogs.exposures(WORLD, 3, 3_000, 1);
    ExposureLog real =
        new ExposureLog(
            log.rounds().subList(0, Math.min(rounds, log.rounds().size())), 3, log.items());
    return new PolicyOrder(real, new int[log.items()], List.of()).rows(WORLD, List.of(1L));
  }
}
