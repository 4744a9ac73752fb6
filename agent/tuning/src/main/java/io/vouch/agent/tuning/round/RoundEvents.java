package io.vouch.agent.tuning.round;

import io.vouch.agent.tuning.control.ControlContext;
import io.vouch.agent.tuning.control.ControllerAnswer;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OfflineCandidate;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.SearchedParameters;
import io.vouch.domain.tuning.TargetRange;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import io.vouch.domain.tuning.TuningEvent.EpisodeObserved;
import io.vouch.domain.tuning.TuningEvent.EpisodeSearched;
import io.vouch.domain.tuning.TuningEvent.PenaltyMoved;
import io.vouch.domain.tuning.TuningEvent.RelationMoved;
import io.vouch.domain.tuning.TuningEvent.RelationObserved;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.domain.tuning.UpliftObservation;
import io.vouch.tools.belief.InvertedRange;
import io.vouch.tools.belief.RangeInversion;
import io.vouch.tools.preference.PreferenceChannel;
import io.vouch.tools.preference.PreferenceChannel.Situation;
import io.vouch.tools.search.Candidate;
import io.vouch.tools.search.MetricRange;
import io.vouch.tools.search.SearchObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The steps of a round as pure functions from the study's state to the events they add. */
final class RoundEvents {
  /** The middle of the published seeds. */
  private static final double PENALTY_SEED = 20_000;

  /** Uplifts beyond it make the published update diverge and are not observed. */
  private static final double LARGEST_UPLIFT = 3;

  private final StudyPlan plan;
  private final TuningMethod method;
  private final PreferenceChannel preference;

  RoundEvents(StudyPlan plan, TuningMethod method) {
    this.plan = plan;
    this.method = method;
    this.preference = new PreferenceChannel(method.preference());
  }

  List<TuningEvent> prepare(TuningState state) {
    List<TuningEvent> events = new ArrayList<>();
    for (RelationKey relation : plan.relations()) {
      if (!state.relations().containsKey(relation)) {
        events.add(new RelationSeeded(method.belief().prior(relation)));
      }
    }
    for (Guardrail rail : plan.guardrails()) {
      String metric = rail.relation().offline();
      if (!state.penaltyWeights().containsKey(metric)) {
        events.add(
            new PenaltyMoved(
                new PenaltyUpdate(
                    metric,
                    StudyPlan.episode(1),
                    PenaltyMoved.SEED,
                    0,
                    0,
                    PENALTY_SEED,
                    PENALTY_SEED)));
      }
    }
    return events;
  }

  List<TuningEvent> attach(Episode episode, Map<String, Uplift> online, long atMillis) {
    List<TuningEvent> events = new ArrayList<>();
    events.add(new EpisodeObserved(episode.key(), new OnlineOutcome(online, atMillis)));
    for (RelationKey relation : plan.relations()) {
      Double offline = episode.searched().offlineUplifts().get(relation.offline());
      Uplift uplift = online.get(relation.online());
      if (offline != null && uplift != null && isUsable(offline) && isUsable(uplift.value())) {
        events.add(
            new RelationObserved(new UpliftObservation(relation, episode.key(), offline, uplift)));
      }
    }
    return events;
  }

  private static boolean isUsable(double uplift) {
    return Math.abs(uplift) < LARGEST_UPLIFT;
  }

  List<TuningEvent> believe(EpisodeKey episode, TuningState state) {
    List<TuningEvent> events = new ArrayList<>();
    for (UpliftObservation observation : state.observations()) {
      Relation before = state.relations().get(observation.relation());
      if (method.isLearning() && before != null && observation.episode().equals(episode)) {
        Relation after = method.belief().update(before, observation);
        events.add(
            new RelationMoved(new RelationUpdate(episode, method.belief().name(), before, after)));
      }
    }
    return events;
  }

  ControllerAnswer ask(EpisodeKey episode, TuningState state) {
    return method.controller().answer(new ControlContext(episode, state, plan.limits()));
  }

  ControllerAnswered answered(EpisodeKey episode, Proposal proposal) {
    return new ControllerAnswered(episode, method.controller().name(), proposal);
  }

  List<TuningEvent> apply(EpisodeKey episode, TuningState state) {
    List<TuningEvent> events = new ArrayList<>();
    for (Correction correction : corrections(episode, state)) {
      Relation before = state.relations().get(correction.relation());
      if (before != null && correction.interceptChange() != 0) {
        Relation after =
            before.with(
                before.slope(),
                before.intercept() + correction.interceptChange(),
                before.uncertainty());
        events.add(
            new RelationMoved(
                new RelationUpdate(episode, method.controller().name(), before, after)));
      }
    }
    return events;
  }

  private static List<Correction> corrections(EpisodeKey episode, TuningState state) {
    return proposal(episode, state) instanceof Adjust adjust ? adjust.corrections() : List.of();
  }

  private static @Nullable Proposal proposal(EpisodeKey episode, TuningState state) {
    return state.answers().stream()
        .filter(answer -> answer.episode().equals(episode))
        .map(ControllerAnswered::proposal)
        .findFirst()
        .orElse(null);
  }

  /** Why the controller wants nothing deployed; null if it does not. */
  static @Nullable String holdReason(EpisodeKey episode, TuningState state) {
    return proposal(episode, state) instanceof Hold hold ? hold.reason() : null;
  }

  /** The offline ranges of all guardrails. */
  List<InvertedRange> ranges(TuningState state) {
    List<InvertedRange> ranges = new ArrayList<>();
    for (Guardrail rail : plan.guardrails()) {
      Relation relation = state.relations().get(rail.relation());
      Relation believed = relation == null ? method.belief().prior(rail.relation()) : relation;
      ranges.add(RangeInversion.standard().invert(believed, rail.limit(), method.caution()));
    }
    return ranges;
  }

  List<TuningEvent> price(EpisodeKey episode, TuningState state) {
    double largest =
        state.updates().stream()
            .filter(update -> update.episode().equals(episode))
            .mapToDouble(update -> update.after().intercept() - update.before().intercept())
            .map(Math::abs)
            .max()
            .orElse(0);
    List<TuningEvent> events = new ArrayList<>();
    for (Guardrail rail : plan.guardrails()) {
      preference
          .updates(episode, situation(rail, episode, state), largest)
          .forEach(update -> events.add(new PenaltyMoved(update)));
    }
    return events;
  }

  private Situation situation(Guardrail rail, EpisodeKey episode, TuningState state) {
    double multiplier =
        corrections(episode, state).stream()
            .filter(correction -> correction.relation().equals(rail.relation()))
            .mapToDouble(Correction::penaltyMultiplier)
            .findFirst()
            .orElse(1);
    Episode observed = state.episodeByKey().get(episode);
    OnlineOutcome outcome = observed == null ? null : observed.outcome();
    Uplift uplift = outcome == null ? null : outcome.uplifts().get(rail.relation().online());
    return new Situation(
        rail.relation().offline(),
        weight(rail, state),
        multiplier,
        method.controller().name(),
        uplift == null ? Double.NaN : rail.pressure(uplift.value()));
  }

  private static double weight(Guardrail rail, TuningState state) {
    return state.penaltyWeights().getOrDefault(rail.relation().offline(), PENALTY_SEED);
  }

  SearchObjective objective(TuningState state) {
    List<MetricRange> ranges = new ArrayList<>();
    List<InvertedRange> inverted = ranges(state);
    for (int i = 0; i < inverted.size(); i++) {
      Guardrail rail = plan.guardrails().get(i);
      ranges.add(
          new MetricRange(rail.relation().offline(), inverted.get(i).range(), weight(rail, state)));
    }
    return new SearchObjective(plan.goal().offline(), ranges);
  }

  EpisodeSearched searched(int round, List<Candidate> best, SearchObjective objective) {
    EpisodeKey key = StudyPlan.episode(round);
    List<OfflineCandidate> candidates = new ArrayList<>();
    for (Candidate candidate : best) {
      candidates.add(
          new OfflineCandidate(
              key,
              candidates.size() + 1,
              candidate.parameters(),
              candidate.objective(),
              candidate.metrics()));
    }
    Candidate first = best.get(0);
    Map<String, TargetRange> ranges = new TreeMap<>();
    Map<String, Double> weights = new TreeMap<>();
    for (MetricRange range : objective.ranges()) {
      ranges.put(range.metric(), range.range());
      weights.put(range.metric(), range.penaltyWeight());
    }
    return new EpisodeSearched(
        key,
        round,
        new SearchedParameters(
            first.parameters(), first.objective(), first.uplifts(), ranges, weights),
        candidates);
  }
}
