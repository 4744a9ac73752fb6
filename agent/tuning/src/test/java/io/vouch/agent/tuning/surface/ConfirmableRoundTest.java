package io.vouch.agent.tuning.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.StudyId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.Uplift;
import io.vouch.tools.search.Parameter;
import io.vouch.tools.search.ParameterSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ConfirmableRoundTest {
  private static final StudyPlan PLAN =
      new StudyPlan(
          new StudyId("pick"),
          new RankingConfiguration("base", Map.of("a", 1.0, "b", 1.0), "test"),
          new ParameterSpace(List.of(Parameter.of("a"), Parameter.of("b"))),
          RelationKey.parse("sales~influence.a"),
          List.of(new Guardrail(RelationKey.parse("orders~influence.b"), -0.01)),
          new StudyPlan.Schedule(3, 3, 1, 0.5, 1, 1, 1, 1));

  private static Surface.Window window(int round, double a, double sales, double orders) {
    TreeMap<String, Uplift> uplifts = new TreeMap<>();
    uplifts.put("sales", new Uplift(sales, 0.01));
    uplifts.put("orders", new Uplift(orders, 0.006));
    double[] logs = {a, 0};
    return new Surface.Window(
        round,
        new Place(logs, new double[] {a / 2, -a / 2}, new double[2], new TreeMap<>()),
        uplifts);
  }

  private static Optional<Integer> picked(Surface.Window... windows) {
    List<Surface.Window> all = List.of(windows);
    Surface surface =
        new Surface(
            SurfaceSettings.standard(Map.of()),
            List.of("sales", "orders"),
            all,
            new Surface.Occasion(all.size() + 1, 2));
    return new ConfirmableRound(PLAN, surface).of(all);
  }

  /** The same weights twice: one lucky window does not outshine what both say together. */
  @Test
  void repeatedWindows_countTogether_andALuckyOneOnTheEdgeIsNotPicked() {
    assertThat(
            picked(
                window(1, 1.0, 0.05, 0.01),
                window(2, -1.0, 0.09, -0.009),
                window(3, 1.0, 0.05, 0.012)))
        .get()
        .isIn(1, 3);
  }

  @Test
  void alikeChances_theLargerGoalIsPicked() {
    assertThat(picked(window(1, 1.0, 0.06, 0.06), window(2, -1.0, 0.12, 0.06))).contains(2);
  }

  @Test
  void nothingBelievedToRaiseTheGoal_isNotPicked() {
    assertThat(picked(window(1, 1.0, -0.03, 0.05), window(2, -1.0, -0.02, 0.05))).isEmpty();
    assertThat(picked()).isEmpty();
  }
}
