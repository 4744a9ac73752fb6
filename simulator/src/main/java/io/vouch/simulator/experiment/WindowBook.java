package io.vouch.simulator.experiment;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The windows an experiment was asked to run: one at a time, each with one plan and one report for
 * ever.
 */
final class WindowBook {
  private static final MarketMessages SAY = Messages.of(MarketMessages.class);

  private final Map<WindowId, WindowPlan> plans = new HashMap<>();
  private final Map<WindowId, WindowReport> reports = new HashMap<>();

  void start(WindowPlan plan) {
    WindowPlan known = plans.get(plan.id());
    if (known != null && !known.equals(plan)) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.windowHasAnotherPlan(plan.id()));
    }
    for (WindowPlan other : plans.values()) {
      boolean overlaps =
          other.startMillis() < plan.endMillis() && plan.startMillis() < other.endMillis();
      if (known == null && overlaps) {
        throw new VouchException(ErrorCode.CONFLICT, SAY.windowsOverlap(plan.id(), other.id()));
      }
    }
    plans.put(plan.id(), plan);
  }

  /** A window with its report, which is made once. */
  WindowStatus complete(WindowId window, Function<WindowPlan, WindowReport> report) {
    WindowPlan plan = known(window);
    return new WindowStatus.Complete(reports.computeIfAbsent(window, id -> report.apply(plan)));
  }

  WindowPlan known(WindowId window) {
    WindowPlan plan = plans.get(window);
    if (plan == null) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.windowNeverStarted(window));
    }
    return plan;
  }
}
