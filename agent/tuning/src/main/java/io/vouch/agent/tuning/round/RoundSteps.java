package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.control.ControllerAnswer;
import io.vouch.agent.tuning.round.StagingGate.Opinion;
import io.vouch.agent.tuning.round.StepResult.Made;
import io.vouch.agent.tuning.round.StepResult.Stopped;
import io.vouch.agent.tuning.round.StepResult.Unfinished;
import io.vouch.agent.tuning.round.StepResult.WindowLost;
import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.agent.tuning.round.StudyNotes.SearchStep;
import io.vouch.agent.tuning.round.WindowChoice.Occasion;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Deployment;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.EpisodeDeployed;
import io.vouch.domain.tuning.TuningState;
import io.vouch.memory.RankingConfigurationStore;
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
 * What each step of a round does with the study so far. A step writes nothing into the study; what
 * it does outside (start a window, keep a configuration) may be done again without effect.
 */
final class RoundSteps {
  private static final RoundMessages SAY = Messages.of(RoundMessages.class);

  private final StudyPlan plan;
  private final TuningMethod method;
  private final Experiment experiment;
  private final RankingConfigurationStore rankings;
  private final StudyBudget budget;
  private final RoundEvents events;
  private final StagingGate gate;

  RoundSteps(
      StudyPlan plan,
      TuningMethod method,
      Experiment experiment,
      RankingConfigurationStore rankings,
      StudyBudget budget) {
    this.plan = plan;
    this.method = method;
    this.experiment = experiment;
    this.rankings = rankings;
    this.budget = budget;
    this.events = new RoundEvents(plan, method);
    this.gate = new StagingGate(experiment);
  }

  /**
   * Does a step.
   *
   * @throws VouchException CONFLICT if a window's report is of another configuration
   */
  StepResult result(RoundStep step, StudySoFar now) {
    TuningState state = now.state();
    return switch (step) {
      case PULL -> pull(now);
      case PREPARE -> new Made(events.prepare(state));
      case RECORD -> record(now);
      case ATTACH -> attach(now);
      case BELIEVE -> new Made(events.believe(now.before(), state));
      case EXPORT -> new Made(List.of(), context(state));
      case ASK -> ask(now);
      case APPLY -> new Made(events.apply(now.before(), state));
      case INVERT -> new Made(List.of(), relevance(state));
      case PRICE -> new Made(events.price(now.before(), state));
      case SEARCH -> search(now);
      case PUBLISH -> publish(now);
      case CONFIRM -> confirm(now);
    };
  }

  private StepResult pull(StudySoFar now) {
    WindowPlan planned = now.windows().of(now.round() - 1, now.state());
    experiment.start(planned);
    return switch (experiment.status(planned.id())) {
      case WindowStatus.Running running -> new Unfinished(running.endsAtMillis());
      case WindowStatus.Lost lost -> new WindowLost(now.round() - 1, lost.reason());
      case WindowStatus.Complete complete -> {
        Windows.checkAttribution(planned, complete.report());
        yield new Made(List.of(), people(complete.report()));
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

  private StepResult record(StudySoFar now) {
    Episode episode = Windows.episode(now.round() - 1, now.state());
    double promised = episode.searched().offlineUplifts().getOrDefault(plan.goal().offline(), 0.0);
    return new Made(
        List.of(), Map.of("objective", episode.searched().objective(), "promised", promised));
  }

  private StepResult attach(StudySoFar now) {
    WindowPlan planned = now.windows().of(now.round() - 1, now.state());
    WindowReport report = complete(planned);
    Windows.checkAttribution(planned, report);
    return new Made(
        events.attach(
            Windows.episode(now.round() - 1, now.state()),
            report.uplifts(WindowPlan.TREATMENT),
            report.endMillis()));
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

  private StepResult ask(StudySoFar now) {
    ControllerAnswer answer =
        now.notes().modelTokens() < budget.modelTokens()
            ? events.ask(now.before(), now.state())
            : ControllerAnswer.nothing(SAY.tokensUsedUp(budget.modelTokens()));
    List<TuningEvent> made = new ArrayList<>();
    made.add(events.answered(now.before(), answer.proposal()));
    if (answer.exchange() != null) {
      made.add(StudyNotes.exchange(now.round(), answer.exchange()));
    }
    return new Made(
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

  private StepResult search(StudySoFar now) {
    boolean isFirst = now.round() == 1;
    String hold = isFirst ? null : RoundEvents.holdReason(now.before(), now.state());
    if (hold != null && !now.notes().isReleased(now.before().value())) {
      return new Stopped(now.before().value(), hold);
    }
    Occasion occasion = occasion(now);
    SearchResult result = method.choice().choose(occasion);
    return new Made(
        List.of(events.searched(now.round(), result.best(), occasion.problem().objective())),
        Map.of(
            "trials",
            result.trials(),
            "hash",
            result.hash().substring(0, 12),
            StudyNotes.PROGRESS,
            progress(result)));
  }

  /** What a choice of that round is made from: the requests of the window before it. */
  private Occasion occasion(StudySoFar now) {
    TuningState state = now.state();
    WindowPlan last = now.windows().of(now.round() - 1, state);
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
            plan.schedule().trials(),
            plan.schedule().seed() + now.round(),
            plan.schedule().threads());
    return new Occasion(plan, state, problem, options);
  }

  private static List<SearchStep> progress(SearchResult result) {
    return result.progress().stream()
        .map(better -> new SearchStep(better.trial() + 1, better.objective()))
        .toList();
  }

  private StepResult publish(StudySoFar now) {
    int round = now.round();
    Windows windows = now.windows();
    RankingConfiguration found = windows.configuration(round, now.state());
    Opinion opinion = gate.opinion(complete(windows.of(round - 1, now.state())), found);
    Verdict verdict = opinion.verdict();
    String hold = StudyPlan.episode(round) + ":gate";
    if (!gate.isOpen(verdict) && !now.notes().isReleased(hold)) {
      return new Stopped(hold, SAY.gateStaysShut(verdict.reason()));
    }
    rankings.save(found, windows.startMillis(round));
    WindowPlan next = windows.of(round, found);
    experiment.start(next);
    Deployment deployment = new Deployment(next.id(), found.version(), next.startMillis());
    return new Made(
        List.of(new EpisodeDeployed(StudyPlan.episode(round), deployment)),
        Map.of(
            "version", found.version(),
            "gate", GateAnswer.of(verdict).code(),
            "gateReason", verdict.reason(),
            "gateFigures", opinion.figures()));
  }

  private StepResult confirm(StudySoFar now) {
    Optional<Episode> best = method.choice().best(occasion(now));
    if (best.isEmpty()) {
      return confirmed(new Confirmation(0, 0, new TreeMap<>(), false));
    }
    RankingConfiguration configuration =
        now.windows().configuration(best.get().round(), now.state());
    PooledWindows pooled = new PooledWindows();
    int count = plan.schedule().confirmingWindows();
    for (int i = 1; i <= count; i++) {
      int number = plan.schedule().rounds() + i;
      WindowPlan fresh = now.windows().of(number, configuration);
      experiment.start(fresh);
      switch (experiment.status(fresh.id())) {
        case WindowStatus.Running running -> {
          return new Unfinished(running.endsAtMillis());
        }
        case WindowStatus.Lost lost -> {
          return new WindowLost(number, lost.reason());
        }
        case WindowStatus.Complete complete -> {
          Windows.checkAttribution(fresh, complete.report());
          pooled.add(complete.report());
        }
      }
    }
    boolean isConfirmed = BestRound.isConfirmed(plan, pooled.uplifts());
    return confirmed(new Confirmation(best.get().round(), count, pooled.uplifts(), isConfirmed));
  }

  private static StepResult confirmed(Confirmation confirmation) {
    return new Made(
        List.of(StudyNotes.confirmation(confirmation)),
        Map.of("round", confirmation.round(), "confirmed", confirmation.isConfirmed()));
  }
}
