package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.control.ControllerAnswer;
import io.vouch.agent.tuning.round.StagingGate.Opinion;
import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.agent.tuning.round.StudyNotes.SearchStep;
import io.vouch.agent.tuning.round.WindowChoice.Occasion;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.TuningState;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import io.vouch.messages.Messages;
import io.vouch.tools.belief.DecisionRelevance;
import io.vouch.tools.belief.InvertedRange;
import io.vouch.tools.experiment.Experiment;
import io.vouch.tools.experiment.WindowPlan;
import io.vouch.tools.experiment.WindowReport;
import io.vouch.tools.experiment.WindowStatus;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.offpolicy.OffPolicyRule.Verdict;
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
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  /** How often a lost window is run before a person has to look. */
  private static final int MOST_ATTEMPTS = 3;

  private final StudyPlan plan;
  private final TuningMethod method;
  private final Experiment experiment;
  private final TuningStore store;
  private final RankingConfigurationStore rankings;
  private final RoundEvents events;
  private final StagingGate gate;
  private final StudyBudget budget;

  /** As of the notes that the present step was chosen by. */
  private Windows windows;

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
    this.method = method;
    this.experiment = experiment;
    this.store = kept.store();
    this.rankings = kept.rankings();
    this.budget = kept.budget();
    this.gate = new StagingGate(experiment);
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
    windows = new Windows(plan, notes.losses());
    String frozen = notes.frozen();
    for (int round = 1; round <= plan.schedule().rounds() + 1; round++) {
      for (RoundStep step : steps(round)) {
        if (!notes.isDone(round, step)) {
          return frozen == null ? step(round, step, notes) : new Progress.Held(round, frozen);
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
      case PULL -> pull(round, state, notes);
      case PREPARE -> done(round, step, events.prepare(state), Map.of());
      case RECORD -> record(round, state);
      case ATTACH -> attach(round, state);
      case BELIEVE -> done(round, step, events.believe(before(round), state), Map.of());
      case EXPORT -> done(round, step, List.of(), context(state));
      case ASK -> ask(round, state, notes);
      case APPLY -> done(round, step, events.apply(before(round), state), Map.of());
      case INVERT -> done(round, step, List.of(), relevance(state));
      case PRICE -> done(round, step, events.price(before(round), state), Map.of());
      case SEARCH -> search(round, state, notes);
      case PUBLISH -> publish(round, state, notes);
      case CONFIRM -> confirm(round, state, notes);
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
    Map<String, Object> told = new TreeMap<>(details);
    told.remove(StudyNotes.PROGRESS);
    told.remove("gateReason");
    told.remove("gateFigures");
    return details.isEmpty()
        ? SAY.stepEntries(step.label(), count)
        : SAY.stepTold(step.label(), told);
  }

  private Progress held(int round, String hold, String reason) {
    store.append(plan.id(), List.of(StudyNotes.held(hold, reason)), windows.startMillis(round));
    return new Progress.Held(round, reason);
  }

  /** A lost window runs again in the next free time, a bounded number of times. */
  private Progress lost(Lost lost, StudyNotes notes) {
    int attempt = windows.losses(lost.number()) + 1;
    String hold = "w%03d:lost-%d".formatted(lost.number(), attempt);
    if (attempt % MOST_ATTEMPTS == 0 && !notes.isReleased(hold)) {
      return held(
          lost.round(),
          hold,
          SAY.windowLostOften(windows.id(lost.number()), attempt, lost.reason()));
    }
    Noted noted =
        new Noted(
            StudyNotes.LOST,
            "w%03d:%03d".formatted(lost.number(), attempt),
            StudyNotes.json(Map.of("reason", lost.reason())));
    store.append(plan.id(), List.of(noted), windows.startMillis(lost.number()));
    return new Progress.Done(lost.round(), RoundStep.PULL, SAY.windowLost(lost.reason()));
  }

  /** Which window was lost, in which round, and why. */
  private record Lost(int round, int number, String reason) {}

  private Progress pull(int round, TuningState state, StudyNotes notes) {
    WindowPlan planned = windows.of(round - 1, state);
    experiment.start(planned);
    return switch (experiment.status(planned.id())) {
      case WindowStatus.Running running -> new Progress.Waiting(round, running.endsAtMillis());
      case WindowStatus.Lost lost -> lost(new Lost(round, round - 1, lost.reason()), notes);
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
    return new VouchException(ErrorCode.CONFLICT, SAY.windowNotComplete(planned.id()));
  }

  private static Map<String, Object> context(TuningState state) {
    return Map.of(
        "episodes", state.episodes().size(),
        "observations", state.observations().size(),
        "updates", state.updates().size());
  }

  private Progress ask(int round, TuningState state, StudyNotes notes) {
    ControllerAnswer answer =
        notes.modelTokens() < budget.modelTokens()
            ? events.ask(before(round), state)
            : ControllerAnswer.nothing(SAY.tokensUsedUp(budget.modelTokens()));
    List<TuningEvent> made = new ArrayList<>();
    made.add(events.answered(before(round), answer.proposal()));
    if (answer.exchange() != null) {
      made.add(
          new Noted(
              StudyNotes.EXCHANGE,
              StudyPlan.episode(round).value(),
              StudyNotes.json(answer.exchange())));
    }
    return done(
        round,
        RoundStep.ASK,
        made,
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
      return held(round, before(round).value(), hold);
    }
    Occasion occasion = occasion(round, state);
    SearchResult result = method.choice().choose(occasion);
    return done(
        round,
        RoundStep.SEARCH,
        List.of(events.searched(round, result.best(), occasion.problem().objective())),
        Map.of(
            "trials",
            result.trials(),
            "hash",
            result.hash().substring(0, 12),
            StudyNotes.PROGRESS,
            progress(result)));
  }

  /** What a choice of that round is made from: the requests of the window before it. */
  private Occasion occasion(int round, TuningState state) {
    WindowPlan last = windows.of(round - 1, state);
    experiment.start(last);
    SearchProblem problem =
        new SearchProblem(
            experiment.snapshot(last.id(), plan.schedule().requests()),
            plan.base(),
            budget.within(TrustRegion.space(plan, method, state), state),
            events.objective(state),
            InfluenceOptions.published());
    SearchOptions options =
        new SearchOptions(
            plan.schedule().trials(), plan.schedule().seed() + round, plan.schedule().threads());
    return new Occasion(plan, state, problem, options);
  }

  private static List<SearchStep> progress(SearchResult result) {
    return result.progress().stream()
        .map(better -> new SearchStep(better.trial() + 1, better.objective()))
        .toList();
  }

  private Progress publish(int round, TuningState state, StudyNotes notes) {
    RankingConfiguration found = windows.configuration(round, state);
    WindowPlan last = windows.of(round - 1, state);
    Opinion opinion = gate.opinion(complete(last), found);
    Verdict verdict = opinion.verdict();
    String hold = StudyPlan.episode(round) + ":gate";
    if (!gate.isOpen(verdict) && !notes.isReleased(hold)) {
      return held(round, hold, SAY.gateStaysShut(verdict.reason()));
    }
    rankings.save(found, windows.startMillis(round));
    WindowPlan next = windows.of(round, state);
    experiment.start(next);
    Deployment deployment = new Deployment(next.id(), found.version(), next.startMillis());
    return done(
        round,
        RoundStep.PUBLISH,
        List.of(new EpisodeDeployed(StudyPlan.episode(round), deployment)),
        Map.of(
            "version", found.version(),
            "gate", StagingGate.label(verdict),
            "gateReason", verdict.reason(),
            "gateFigures", opinion.figures()));
  }

  private Progress confirm(int round, TuningState state, StudyNotes notes) {
    Optional<Episode> best = method.choice().best(occasion(round, state));
    if (best.isEmpty()) {
      return confirmed(round, new Confirmation(0, 0, new TreeMap<>(), false));
    }
    RankingConfiguration configuration = windows.configuration(best.get().round(), state);
    PooledWindows pooled = new PooledWindows();
    int count = plan.schedule().confirmingWindows();
    for (int i = 1; i <= count; i++) {
      int number = plan.schedule().rounds() + i;
      WindowPlan fresh = windows.of(number, configuration);
      experiment.start(fresh);
      switch (experiment.status(fresh.id())) {
        case WindowStatus.Running running -> {
          return new Progress.Waiting(round, running.endsAtMillis());
        }
        case WindowStatus.Lost lost -> {
          return lost(new Lost(round, number, lost.reason()), notes);
        }
        case WindowStatus.Complete complete -> {
          Windows.checkAttribution(fresh, complete.report());
          pooled.add(complete.report());
        }
      }
    }
    boolean isConfirmed = BestRound.isConfirmed(plan, pooled.uplifts());
    return confirmed(
        round, new Confirmation(best.get().round(), count, pooled.uplifts(), isConfirmed));
  }

  private Progress confirmed(int round, Confirmation confirmation) {
    return done(
        round,
        RoundStep.CONFIRM,
        List.of(StudyNotes.confirmation(confirmation)),
        Map.of("round", confirmation.round(), "confirmed", confirmation.isConfirmed()));
  }
}
