package io.vouch.tools.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.experiment.WindowStatus.Complete;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link Experiment} does whose windows can be run to their end by a test. */
public abstract class ExperimentContract {
  private static final WindowId FIRST = new WindowId("w1");
  private static final long LENGTH_MILLIS = 3_600_000;

  /** A fresh experiment; the same one on every call within a test. */
  protected abstract Experiment experiment();

  /** Lets time pass until that window has ended. */
  protected abstract void awaitEnd(WindowId window);

  private RankingConfiguration configuration(String version, double weight) {
    Map<String, Double> weights = new TreeMap<>();
    experiment().description().layout().names().forEach(name -> weights.put(name, weight));
    return new RankingConfiguration(version, weights, "contract");
  }

  private WindowPlan plan(WindowId id, long startMillis) {
    return WindowPlan.against(
        id,
        configuration("base", 1),
        configuration("doubled", 2),
        new Traffic(0.5, startMillis, LENGTH_MILLIS));
  }

  private WindowReport run(WindowPlan plan) {
    experiment().start(plan);
    awaitEnd(plan.id());
    WindowStatus status = experiment().status(plan.id());
    assertThat(status).isInstanceOf(Complete.class);
    return ((Complete) status).report();
  }

  @Test
  void report_completeWindow_countsEveryMetricForEveryArm() {
    WindowReport report = run(plan(FIRST, 0));

    assertThat(report.window()).isEqualTo(FIRST);
    assertThat(report.arms())
        .extracting(ArmOutcome::arm)
        .containsExactly(WindowPlan.CONTROL, WindowPlan.TREATMENT);
    assertThat(report.arms())
        .extracting(ArmOutcome::configurationVersion)
        .containsExactly("base", "doubled");
    List<String> metrics =
        experiment().description().metrics().stream().map(OnlineMetric::name).sorted().toList();
    for (ArmOutcome arm : report.arms()) {
      assertThat(arm.units()).isPositive();
      assertThat(arm.requests()).isPositive();
      assertThat(arm.tallyByMetric().keySet()).containsExactlyElementsOf(metrics);
      assertThat(arm.tallyByMetric().values())
          .allSatisfy(tally -> assertThat(tally.units()).isLessThanOrEqualTo(arm.units()));
    }
  }

  @Test
  void start_samePlanAgain_changesNothing() {
    WindowReport report = run(plan(FIRST, 0));
    experiment().start(plan(FIRST, 0));
    assertThat(experiment().status(FIRST)).isEqualTo(new Complete(report));
  }

  @Test
  void start_otherPlanOfTheSameId_conflicts() {
    run(plan(FIRST, 0));
    assertFails(ErrorCode.CONFLICT, () -> experiment().start(plan(FIRST, LENGTH_MILLIS)));
  }

  @Test
  void status_neverStarted_isNotFound() {
    assertFails(ErrorCode.NOT_FOUND, () -> experiment().status(new WindowId("never")));
    assertFails(ErrorCode.NOT_FOUND, () -> experiment().snapshot(new WindowId("never"), 5));
  }

  @Test
  void snapshot_completeWindow_isLoggedInTheLayoutAndStays() {
    run(plan(FIRST, 0));
    LoggedRequests logged = experiment().snapshot(FIRST, 7);
    LoggedRequests again = experiment().snapshot(FIRST, 7);

    assertThat(logged.size()).isBetween(1, 7);
    assertThat(logged.layout()).isEqualTo(experiment().description().layout());
    assertThat(again.size()).isEqualTo(logged.size());
    for (int request = 0; request < logged.size(); request++) {
      assertThat(again.candidates(request)).isEqualTo(logged.candidates(request));
      assertThat(again.value(request, 0, 0)).isEqualTo(logged.value(request, 0, 0));
    }
  }

  @Test
  void windows_oneAfterAnother_keepTheirOwnReports() {
    WindowReport first = run(plan(FIRST, 0));
    WindowReport second = run(plan(new WindowId("w2"), LENGTH_MILLIS));
    assertThat(second.window()).isEqualTo(new WindowId("w2"));
    assertThat(experiment().status(FIRST)).isEqualTo(new Complete(first));
  }

  private static void assertFails(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            VouchException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
