package io.vouch.agent.tuning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.tuning.TuningState;
import io.vouch.tools.experiment.Arm;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WindowsTest {
  private final StudyPlan plan = HandMadeStudy.plan();
  private final Windows windows = new Windows(plan, new TreeMap<>());
  private final TuningState state =
      TuningState.EMPTY.after(List.of(HandMadeStudy.searched(1, 2), HandMadeStudy.searched(4, 3)));

  @Test
  void of_zero_comparesTheBaseWithItself() {
    WindowPlan first = windows.of(0, state);
    assertThat(first.arms().get(0).configuration()).isEqualTo(plan.base());
    assertThat(first.arms().get(1).configuration()).isEqualTo(plan.base());
    assertThat(first.startMillis()).isZero();
    assertThat(first.endMillis()).isEqualTo(1_000);
  }

  @Test
  void of_aRound_treatsWithWhatItsSearchFound() {
    WindowPlan window = windows.of(1, state);
    assertThat(window.id().value()).isEqualTo("hand-w001");
    assertThat(window.startMillis()).isEqualTo(1_000);
    assertThat(window.control().configuration()).isEqualTo(plan.base());
    assertThat(window.arms().get(1).configuration().version()).isEqualTo("hand-r001");
    assertThat(window.arms().get(1).configuration().weightByFactor())
        .isEqualTo(Map.of("gmv", 2.0, "order", 0.5));
  }

  @Test
  void of_windowThatASearchFollows_leavesAShareToChance() {
    assertThat(windows.of(1, state).arms())
        .extracting(Arm::name)
        .containsExactly(WindowPlan.CONTROL, WindowPlan.TREATMENT, WindowPlan.EXPLORATION);
    assertThat(windows.of(4, state).arms())
        .as("no search follows the last round")
        .extracting(Arm::name)
        .containsExactly(WindowPlan.CONTROL, WindowPlan.TREATMENT);
  }

  @Test
  void of_roundThatWasNotSearched_isNotFound() {
    assertThatThrownBy(() -> windows.of(2, state))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void lostWindows_runAgainUnderAnotherIdAndPushAllLaterOnesBack() {
    Windows lossy = new Windows(plan, new TreeMap<>(Map.of(1, 2, 3, 1)));
    assertThat(lossy.losses(1)).isEqualTo(2);
    assertThat(lossy.losses(2)).isZero();
    assertThat(lossy.id(1).value()).isEqualTo("hand-w001-again2");
    assertThat(lossy.id(2).value()).isEqualTo("hand-w002");
    assertThat(lossy.startMillis(0)).isZero();
    assertThat(lossy.startMillis(1)).isEqualTo(3_000);
    assertThat(lossy.startMillis(2)).isEqualTo(4_000);
    assertThat(lossy.startMillis(3)).isEqualTo(6_000);
    assertThat(new Windows(HandMadeStudy.plan(50_000), new TreeMap<>()).startMillis(2))
        .as("real windows start when they are planned")
        .isEqualTo(52_000);
  }

  @Test
  void checkAttribution_reportOfWhatWasPlanned_passes() {
    WindowPlan window = windows.of(1, state);
    Windows.checkAttribution(window, report("hand-w001", "hand-r001"));
    assertForeign(window, report("hand-w002", "hand-r001"));
    assertForeign(window, report("hand-w001", "hand-r002"));
  }

  private static void assertForeign(WindowPlan window, WindowReport report) {
    assertThatThrownBy(() -> Windows.checkAttribution(window, report))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
  }

  private static WindowReport report(String window, String treated) {
    return new WindowReport(
        new WindowId(window),
        0,
        1,
        List.of(
            new ArmOutcome(WindowPlan.CONTROL, "base", 1, 1, Map.of()),
            new ArmOutcome(WindowPlan.TREATMENT, treated, 1, 1, Map.of())));
  }
}
