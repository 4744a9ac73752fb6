package io.vouch.tools.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.tools.experiment.WindowStatus.Complete;
import io.vouch.tools.requestlog.FactorLayout;
import io.vouch.tools.requestlog.LoggedRequests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The smallest experiment there is: people who click or not by a hash of their name. */
final class CoinExperiment implements Experiment {
  private static final int PEOPLE = 200;
  private static final FactorLayout LAYOUT = FactorLayout.of("heads");

  private final Map<WindowId, WindowPlan> plans = new HashMap<>();

  @Override
  public ExperimentDescription description() {
    return new ExperimentDescription(
        "coin", true, "person", LAYOUT, List.of(new OnlineMetric("clicks", "clicks per person")));
  }

  @Override
  public void start(WindowPlan plan) {
    WindowPlan known = plans.putIfAbsent(plan.id(), plan);
    if (known != null && !known.equals(plan)) {
      throw new VouchException(
          ErrorCode.CONFLICT, "The window (%s) has another plan.".formatted(plan.id()));
    }
  }

  @Override
  public WindowStatus status(WindowId window) {
    WindowPlan plan = known(window);
    List<ArmOutcome> outcomes = new ArrayList<>();
    for (int arm = 0; arm < plan.arms().size(); arm++) {
      outcomes.add(outcome(plan, arm));
    }
    return new Complete(new WindowReport(window, plan.startMillis(), plan.endMillis(), outcomes));
  }

  private static ArmOutcome outcome(WindowPlan plan, int arm) {
    RatioTally clicks = RatioTally.EMPTY;
    for (int i = 0; i < PEOPLE; i++) {
      String person = "p" + i;
      if (Assignment.arm(plan.salt(), person, plan.arms()) == arm) {
        clicks = clicks.plus(Assignment.point("coin", person) < 0.5 ? 1 : 0, 1);
      }
    }
    Arm planned = plan.arms().get(arm);
    return new ArmOutcome(
        planned.name(),
        planned.configuration().version(),
        clicks.units(),
        clicks.units(),
        Map.of("clicks", clicks));
  }

  @Override
  public LoggedRequests snapshot(WindowId window, int mostRequests) {
    known(window);
    LoggedRequests.Builder builder = LoggedRequests.of(LAYOUT);
    for (int request = 0; request < Math.min(mostRequests, PEOPLE); request++) {
      builder.add(new float[][] {{request, 1}}, new boolean[2]);
    }
    return builder.build();
  }

  private WindowPlan known(WindowId window) {
    WindowPlan plan = plans.get(window);
    if (plan == null) {
      throw new VouchException(
          ErrorCode.NOT_FOUND, "The window (%s) was never started.".formatted(window));
    }
    return plan;
  }
}
