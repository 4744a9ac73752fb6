package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.round.StepResult.Made;
import io.vouch.agent.tuning.round.StepResult.Stopped;
import io.vouch.agent.tuning.round.StepResult.Unfinished;
import io.vouch.agent.tuning.round.StepResult.WindowLost;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import io.vouch.messages.Messages;
import io.vouch.tools.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A study's rounds, one step per call.
 *
 * <p>A call walks once: it reads the study so far, does the first step that is not done, and
 * appends what came of it with a note in one transaction. What a step does outside the store (start
 * a window, store a configuration) may be done again without effect. So a process that is killed
 * anywhere, and another one that goes on, end in the same history, bit for bit. Nothing is ever
 * activated here.
 *
 * <p>Two processes on one study end in a CONFLICT of the store.
 */
public final class Rounds {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  /** How often a lost window is run before a person has to look. */
  private static final int MOST_ATTEMPTS = 3;

  private final StudyPlan plan;
  private final TuningStore store;
  private final RoundSteps steps;

  public Rounds(
      StudyPlan plan,
      TuningMethod method,
      Experiment experiment,
      TuningStore store,
      RankingConfigurationStore rankings) {
    this(plan, method, experiment, new Kept(store, rankings, StudyBudget.standard()));
  }

  /**
   * Where a study is kept, and what it may spend.
   *
   * @param rankings take every configuration that is tried, and none is activated
   */
  public record Kept(TuningStore store, RankingConfigurationStore rankings, StudyBudget budget) {}

  public Rounds(StudyPlan plan, TuningMethod method, Experiment experiment, Kept kept) {
    this.plan = plan;
    this.store = kept.store();
    this.steps = new RoundSteps(plan, method, experiment, kept.rankings(), kept.budget());
  }

  /**
   * Does the next step that is not done.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if a window's report is of another
   *     configuration, or somebody else wrote to the study
   */
  public Progress advance() {
    StudyNotes notes = StudyNotes.of(store, plan.id());
    int rounds = plan.schedule().rounds();
    for (int round = 1; round <= rounds + 1; round++) {
      for (RoundStep step : RoundStep.of(round, rounds)) {
        if (!notes.isDone(round, step)) {
          return advance(round, step, notes);
        }
      }
    }
    return new Progress.Finished();
  }

  private Progress advance(int round, RoundStep step, StudyNotes notes) {
    String frozen = notes.frozen();
    if (frozen != null) {
      return new Progress.Held(round, frozen);
    }
    Windows windows = new Windows(plan, notes.losses());
    StudySoFar now = new StudySoFar(round, store.state(plan.id()), notes, windows);
    return switch (steps.result(step, now)) {
      case Made made -> done(step, made, now);
      case Stopped stopped -> held(stopped, now);
      case Unfinished unfinished -> new Progress.Waiting(round, unfinished.untilMillis());
      case WindowLost lost -> lost(lost, now);
    };
  }

  private Progress done(RoundStep step, Made made, StudySoFar now) {
    List<TuningEvent> all = new ArrayList<>(made.events());
    all.add(StudyNotes.step(now.round(), step, made.details()));
    store.append(plan.id(), all, now.windows().startMillis(now.round()));
    return new Progress.Done(now.round(), step, summary(step, made));
  }

  private static String summary(RoundStep step, Made made) {
    Map<String, Object> told = new TreeMap<>(made.details());
    told.remove(StudyNotes.PROGRESS);
    told.remove("gateReason");
    told.remove("gateFigures");
    return made.details().isEmpty()
        ? SAY.stepEntries(step.code(), made.events().size())
        : SAY.stepTold(step.code(), told);
  }

  private Progress held(Stopped stopped, StudySoFar now) {
    store.append(
        plan.id(),
        List.of(StudyNotes.held(stopped.hold(), stopped.reason())),
        now.windows().startMillis(now.round()));
    return new Progress.Held(now.round(), stopped.reason());
  }

  /** A lost window runs again in the next free time, a bounded number of times. */
  private Progress lost(WindowLost lost, StudySoFar now) {
    Windows windows = now.windows();
    int attempt = windows.losses(lost.number()) + 1;
    String hold = "w%03d:lost-%d".formatted(lost.number(), attempt);
    if (attempt % MOST_ATTEMPTS == 0 && !now.notes().isReleased(hold)) {
      String reason = SAY.windowLostOften(windows.id(lost.number()), attempt, lost.reason());
      return held(new Stopped(hold, reason), now);
    }
    store.append(
        plan.id(),
        List.of(StudyNotes.lost(lost.number(), attempt, lost.reason())),
        windows.startMillis(lost.number()));
    return new Progress.Done(now.round(), RoundStep.PULL, SAY.windowLost(lost.reason()));
  }
}
