package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.control.ControllerAnswer;
import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningState;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import io.vouch.tools.belief.DecisionRelevance;
import io.vouch.tools.belief.InvertedRange;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.search.SearchObjective;
import io.vouch.tools.search.SearchOptions;
import io.vouch.tools.search.SearchProblem;
import io.vouch.tools.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A study's rounds, one step per call.
 *
 * <p>A step reads the study's state, computes events and appends them with its own note in one
 * transaction. What it does outside the store (start a window, store a configuration) may be done
 * again without effect. So a process that is killed anywhere, and another one that goes on, end in
 * the same history, bit for bit. Nothing is ever activated here.
 *
 * <p>Not thread-safe; two processes on one study end in a CONFLICT of the store.
 */
public final class Rounds {
  private final StudyPlan plan;
  private final TuningMethod method;
  private final Experiment experiment;
  private final TuningStore store;
  private final RankingConfigurationStore rankings;
  private final RoundEvents events;
  private final Windows windows;

  public Rounds(
      StudyPlan plan,
      TuningMethod method,
      Experiment experiment,
      TuningStore store,
      RankingConfigurationStore rankings) {
    this.plan = plan;
    this.method = method;
    this.experiment = experiment;
    this.store = store;
    this.rankings = rankings;
    this.events = new RoundEvents(plan, method);
    this.windows = new Windows(plan);
  }

  /**
   * Does the next step that is not done.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if a window's report is of another
   *     configuration, or somebody else wrote to the study
   */
  public Progress advance() {
    StudyNotes notes = StudyNotes.of(store, plan.id());
    for (int round = 1; round <= plan.schedule().rounds() + 1; round++) {
      for (RoundStep step : steps(round)) {
        if (!notes.isDone(round, step)) {
          return step(round, step, notes);
        }
      }
    }
    return new Progress.Finished();
  }

  private List<RoundStep> steps(int round) {
    boolean isLast = round > plan.schedule().rounds();
    List<RoundStep> steps = new ArrayList<>();
    for (RoundStep step : RoundStep.values()) {
      boolean searches = step == RoundStep.SEARCH || step == RoundStep.PUBLISH;
      boolean closes = step == RoundStep.CONFIRM;
      boolean isSkipped = isLast ? searches : closes || (round == 1 && step.looksBack());
      if (!isSkipped) {
        steps.add(step);
      }
    }
    return steps;
  }

  private Progress step(int round, RoundStep step, StudyNotes notes) {
    TuningState state = store.state(plan.id());
    return switch (step) {
      case PULL -> pull(round, state);
      case PREPARE -> done(round, step, events.prepare(state), Map.of());
      case RECORD -> record(round, state);
      case ATTACH -> attach(round, state);
      case BELIEVE -> done(round, step, events.believe(before(round), state), Map.of());
      case EXPORT -> done(round, step, List.of(), context(state));
      case ASK -> ask(round, state);
      case APPLY -> done(round, step, events.apply(before(round), state), Map.of());
      case INVERT -> done(round, step, List.of(), relevance(state));
      case PRICE -> done(round, step, events.price(before(round), state), Map.of());
      case SEARCH -> search(round, state, notes);
      case PUBLISH -> publish(round, state);
      case CONFIRM -> confirm(round, state);
    };
  }

  private static EpisodeKey before(int round) {
    return StudyPlan.episode(round - 1);
  }

  private Progress done(
      int round, RoundStep step, List<TuningEvent> made, Map<String, Object> details) {
    List<TuningEvent> all = new ArrayList<>(made);
    all.add(StudyNotes.step(round, step, details));
    store.append(plan.id(), all, windows.startMillis(round));
    return new Progress.Done(round, step, summary(step, made.size(), details));
  }

  private static String summary(RoundStep step, int count, Map<String, Object> details) {
    return details.isEmpty()
        ? "%s: %d entries".formatted(step.label(), count)
        : "%s: %s".formatted(step.label(), new TreeMap<>(details));
  }

  private Progress pull(int round, TuningState state) {
    WindowPlan planned = windows.of(round - 1, state);
    experiment.start(planned);
    return switch (experiment.status(planned.id())) {
      case WindowStatus.Running running -> new Progress.Waiting(round, running.endsAtMillis());
      case WindowStatus.Lost lost -> new Progress.Held(round, lost.reason());
      case WindowStatus.Complete complete -> {
        Windows.checkAttribution(planned, complete.report());
        yield done(round, RoundStep.PULL, List.of(), people(complete.report()));
      }
    };
  }

  private static Map<String, Object> people(WindowReport report) {
    return Map.of(
        "window",
        report.window().value(),
        "control",
        report.control().units(),
        "treatment",
        report.arm(WindowPlan.TREATMENT).units());
  }

  private Progress record(int round, TuningState state) {
    Episode episode = Windows.episode(round - 1, state);
    double promised = episode.searched().offlineUplifts().getOrDefault(plan.goal().offline(), 0.0);
    return done(
        round,
        RoundStep.RECORD,
        List.of(),
        Map.of("objective", episode.searched().objective(), "promised", promised));
  }

  private Progress attach(int round, TuningState state) {
    WindowPlan planned = windows.of(round - 1, state);
    WindowReport report = complete(planned);
    Windows.checkAttribution(planned, report);
    List<TuningEvent> made =
        events.attach(
            Windows.episode(round - 1, state),
            report.uplifts(WindowPlan.TREATMENT),
            report.endMillis());
    return done(round, RoundStep.ATTACH, made, Map.of());
  }

  /** The report of a window that is over; starting it again is how an experiment is told of it. */
  private WindowReport complete(WindowPlan planned) {
    experiment.start(planned);
    return switch (experiment.status(planned.id())) {
      case WindowStatus.Complete complete -> complete.report();
      case WindowStatus.Running running -> throw unfinished(planned);
      case WindowStatus.Lost lost -> throw unfinished(planned);
    };
  }

  private static VouchException unfinished(WindowPlan planned) {
    return new VouchException(
        ErrorCode.CONFLICT,
        "The window (%s) was complete and is not any more. Maybe the experiment was reset."
            .formatted(planned.id()));
  }

  private static Map<String, Object> context(TuningState state) {
    return Map.of(
        "episodes", state.episodes().size(),
        "observations", state.observations().size(),
        "updates", state.updates().size());
  }

  private Progress ask(int round, TuningState state) {
    ControllerAnswer answer = events.ask(before(round), state);
    return done(
        round,
        RoundStep.ASK,
        List.of(events.answered(before(round), answer.proposal())),
        Map.of(
            "controller", method.controller().name(),
            "reason", answer.proposal().reason(),
            "refused", answer.refusals()));
  }

  private Map<String, Object> relevance(TuningState state) {
    Map<String, Object> details = new TreeMap<>();
    for (InvertedRange range : events.ranges(state)) {
      DecisionRelevance relevance =
          DecisionRelevance.of(range.relation(), plan.goal().offline(), range);
      details.put(
          range.relation().toString(), "%s %s".formatted(range.explanation(), relevance.reason()));
    }
    details.put(
        plan.goal().toString(),
        DecisionRelevance.of(plan.goal(), plan.goal().offline(), null).reason());
    return details;
  }

  private Progress search(int round, TuningState state, StudyNotes notes) {
    String hold = round == 1 ? null : RoundEvents.holdReason(before(round), state);
    if (hold != null && !notes.isReleased(round - 1)) {
      return new Progress.Held(round, hold);
    }
    WindowPlan last = windows.of(round - 1, state);
    experiment.start(last);
    SearchObjective objective = events.objective(state);
    SearchProblem problem =
        new SearchProblem(
            experiment.snapshot(last.id(), plan.schedule().requests()),
            plan.base(),
            TrustRegion.space(plan, method, state),
            objective,
            InfluenceOptions.published());
    SearchResult result =
        method
            .search()
            .search(
                problem,
                new SearchOptions(
                    plan.schedule().trials(),
                    plan.schedule().seed() + round,
                    plan.schedule().threads()));
    return done(
        round,
        RoundStep.SEARCH,
        List.of(events.searched(round, result.best(), objective)),
        Map.of("trials", result.trials(), "hash", result.hash().substring(0, 12)));
  }

  private Progress publish(int round, TuningState state) {
    RankingConfiguration found = windows.configuration(round, state);
    rankings.save(found, windows.startMillis(round));
    WindowPlan next = windows.of(round, state);
    experiment.start(next);
    Deployment deployment = new Deployment(next.id(), found.version(), next.startMillis());
    return done(
        round,
        RoundStep.PUBLISH,
        List.of(new EpisodeDeployed(StudyPlan.episode(round), deployment)),
        Map.of("version", found.version()));
  }

  private Progress confirm(int round, TuningState state) {
    Optional<Episode> best = BestRound.of(plan, state);
    Confirmation confirmation =
        best.map(episode -> confirmation(episode.round(), state))
            .orElseGet(() -> new Confirmation(0, 0, new TreeMap<>(), false));
    return done(
        round,
        RoundStep.CONFIRM,
        List.of(StudyNotes.confirmation(confirmation)),
        Map.of("round", confirmation.round(), "confirmed", confirmation.isConfirmed()));
  }

  private Confirmation confirmation(int best, TuningState state) {
    RankingConfiguration configuration = windows.configuration(best, state);
    PooledWindows pooled = new PooledWindows();
    int count = plan.schedule().confirmingWindows();
    for (int i = 1; i <= count; i++) {
      WindowPlan fresh = windows.of(plan.schedule().rounds() + i, configuration);
      WindowReport report = complete(fresh);
      Windows.checkAttribution(fresh, report);
      pooled.add(report);
    }
    return new Confirmation(
        best, count, pooled.uplifts(), BestRound.isConfirmed(plan, pooled.uplifts()));
  }
}
