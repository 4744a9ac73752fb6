package io.vouch.simulator.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.VouchException;
import io.vouch.simulator.fitting.JointMoments;
import io.vouch.simulator.fitting.JointMoments.Range;
import io.vouch.simulator.fitting.JointMoments.Solution;
import io.vouch.simulator.fitting.SimulatedMoment.Target;
import io.vouch.simulator.logs.DataDescription;
import io.vouch.simulator.scenario.Scenario;
import io.vouch.simulator.scenario.Scenarios;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JointMomentsTest {
  private static final WorldParameters START = WorldParameters.standard();

  /** Two figures that both depend on both settings, so that one at a time goes astray. */
  private static final JointMoments COUPLED =
      new JointMoments(
          new Range(Setting.QUALITY_SD, 0.02, 5),
          new Range(Setting.TASTE_SCALE, 0.05, 10),
          world -> {
            double quality = world.get(Setting.QUALITY_SD);
            double taste = world.get(Setting.TASTE_SCALE);
            return new double[] {
              quality / (1 + quality + 0.4 * taste), taste / (2 + taste + 3 * quality)
            };
          });

  @Test
  void settings_ofCoupledFigures_areFoundTogether() {
    double[] truth = {2.2, 5.5};
    List<Target> targets = targets(figures(truth));
    Solution found = COUPLED.meet(targets, START, line -> {});
    assertThat(JointMoments.met(found.reached(), targets)).isTrue();
    assertThat(found.settings()).containsExactly(truth, within(0.4));
    for (int n = 0; n < 2; n++) {
      assertThat(found.standardErrors()[n]).isPositive();
    }
  }

  @Test
  void targets_thatNoWorldHas_areNotMet_andTheCardRefusesTheWorld() {
    List<Target> targets = targets(0.95, 0.9);
    Solution found = COUPLED.meet(targets, START, line -> {});
    assertThat(JointMoments.met(found.reached(), targets)).isFalse();
    SimulatorCard card = card(new Residual("Gini", 0.95, found.reached()[0], 0.02));
    assertThatThrownBy(() -> card.requireConverged(false))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("Gini")
        .hasMessageContaining("--accept-unconverged");
    card.requireConverged(true);
    assertThat(SimulatorCards.markdown(card)).contains("## NOT CONVERGED: not to be used");
  }

  @Test
  void scenario_inAFittedWorld_hasItsSettingsAndItsOwnOnTop() {
    Scenario stock = Scenarios.named("stock-outs");
    Scenario fitted =
        stock.in(Map.of(Setting.QUALITY_SD.key(), 1.7, Setting.STOCK_UNITS.key(), 999.0));
    assertThat(fitted.parameters().get(Setting.QUALITY_SD)).isEqualTo(1.7);
    assertThat(fitted.parameters().get(Setting.STOCK_UNITS))
        .isEqualTo(stock.parameters().get(Setting.STOCK_UNITS));
    assertThatThrownBy(() -> stock.in(Map.of("user.mood", 1.0))).isInstanceOf(VouchException.class);
  }

  private static SimulatorCard card(Residual residual) {
    return new SimulatorCard(
        LogKind.MOVIELENS,
        "position-based",
        Map.of(),
        List.of(),
        residual.met(),
        List.of(residual),
        List.of(),
        new DataDescription("movielens", List.of(), 1, "unknown", "unknown", "none"),
        1,
        1,
        "2026-01-01",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static double[] figures(double[] truth) {
    return COUPLED
        .figures()
        .apply(START.with(Setting.QUALITY_SD, truth[0]).with(Setting.TASTE_SCALE, truth[1]));
  }

  private static List<Target> targets(double... values) {
    return List.of(new Target(values[0], 0.001, 500), new Target(values[1], 0.001, 500));
  }
}
