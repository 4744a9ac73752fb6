package io.vouch.agent.tuning.round;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.TuningState;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.ArmOutcome;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowPlan.Traffic;
import io.vouch.tools.experiment.WindowReport;
import java.util.SortedMap;

/**
 * The windows of a study, each a pure function of plan and state, so that a resumed round starts
 * the same ones again: number 0 compares the base with itself, number n runs round n.
 */
final class Windows {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  private final StudyPlan plan;
  private final SortedMap<Integer, Integer> lossesByNumber;

  /**
   * @param lossesByNumber how often each window was lost so far; each time it is run again in the
   *     next free time, under another id
   */
  Windows(StudyPlan plan, SortedMap<Integer, Integer> lossesByNumber) {
    this.plan = plan;
    this.lossesByNumber = lossesByNumber;
  }

  /** How often a window was lost so far. */
  int losses(int number) {
    return lossesByNumber.getOrDefault(number, 0);
  }

  WindowId id(int number) {
    int losses = losses(number);
    return new WindowId(
        losses == 0
            ? "%s-w%03d".formatted(plan.id(), number)
            : "%s-w%03d-again%d".formatted(plan.id(), number, losses));
  }

  long startMillis(int number) {
    int lost =
        lossesByNumber.headMap(number + 1).values().stream().mapToInt(Integer::intValue).sum();
    return plan.schedule().firstMillis() + (number + lost) * plan.schedule().windowMillis();
  }

  WindowPlan of(int number, TuningState state) {
    return of(number, number == 0 ? plan.base() : configuration(number, state));
  }

  WindowPlan of(int number, RankingConfiguration treatment) {
    Traffic traffic =
        new Traffic(
            plan.schedule().treatmentShare(), startMillis(number), plan.schedule().windowMillis());
    WindowPlan window = WindowPlan.against(id(number), plan.base(), treatment, traffic);
    double explored = plan.schedule().exploredShare();
    // What no search follows needs nothing left to chance.
    boolean isSearchedAfter = number < plan.schedule().rounds();
    return isSearchedAfter && explored > 0
        ? window.exploring(explored, plan.exploration())
        : window;
  }

  /** The configuration that a round's search found. */
  RankingConfiguration configuration(int round, TuningState state) {
    return plan.space()
        .configuration(
            plan.version(round), plan.base(), episode(round, state).searched().parameters());
  }

  static Episode episode(int round, TuningState state) {
    Episode episode = state.episodeByKey().get(StudyPlan.episode(round));
    if (episode == null) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.roundNotSearched(round));
    }
    return episode;
  }

  /** Refuses a report of another window, or one in which another configuration ran. */
  static void checkAttribution(WindowPlan planned, WindowReport report) {
    ArmOutcome treated = report.arm(WindowPlan.TREATMENT);
    String expected = planned.arms().get(1).configuration().version();
    if (!report.window().equals(planned.id()) || !treated.configurationVersion().equals(expected)) {
      throw new VouchException(
          ErrorCode.CONFLICT,
          SAY.foreignReport(
              report.window(), treated.configurationVersion(), planned.id(), expected));
    }
  }
}
