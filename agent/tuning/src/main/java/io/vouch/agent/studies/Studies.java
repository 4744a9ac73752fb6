package io.vouch.agent.studies;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.agent.studies.StudyRound.Gate;
import io.vouch.agent.studies.StudyStatus.Limit;
import io.vouch.agent.studies.StudyStatus.Spending;
import io.vouch.agent.tuning.round.GateAnswer;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OfflineCandidate;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import io.vouch.domain.tuning.TuningState;
import io.vouch.memory.TuningStore;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The studies of a store, to be looked at. Thread-safe. */
public final class Studies {
  private static final StudyMessages SAY = Messages.of(StudyMessages.class);

  private static final String INFLUENCE = "influence.";
  private static final String GATE = "gate";
  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final TuningStore store;
  private final StudySettings settings;
  private final Predicate<StudyId> running;

  public Studies(TuningStore store) {
    this(store, study -> false);
  }

  /**
   * @param running whether a study is being run now
   */
  public Studies(TuningStore store, Predicate<StudyId> running) {
    this.store = store;
    this.running = running;
    this.settings = new StudySettings(store);
  }

  /**
   * The setup of a study, which begins now if there is none of that name.
   *
   * @throws VouchException CONFLICT if it was begun with another one
   */
  public StudySetup begun(StudyId study, StudySetup asked) {
    return settings.begun(study, asked);
  }

  /**
   * What a study was begun with.
   *
   * @throws VouchException NOT_FOUND if there is none of that name
   */
  public StudySetup setup(StudyId study) {
    return settings
        .find(study)
        .orElseThrow(
            () -> new VouchException(ErrorCode.NOT_FOUND, SAY.noStudy(study, store.studies())));
  }

  /** One line per study, by name; one that another release wrote is unreadable, not in the way. */
  public List<StudySummary> all() {
    List<StudySummary> all = new ArrayList<>();
    for (StudyId study : store.studies()) {
      try {
        settings.find(study).ifPresent(setup -> all.add(summary(status(study))));
      } catch (VouchException e) {
        if (e.code() != ErrorCode.BAD_DATA) {
          throw e;
        }
        all.add(
            new StudySummary(study.value(), true, "unknown", 0, 0, StudyState.UNREADABLE, false));
      }
    }
    return all;
  }

  private static StudySummary summary(StudyStatus status) {
    Confirmation confirmation = status.confirmation();
    return new StudySummary(
        status.study(),
        status.isSimulated(),
        status.method().code(),
        status.mostRounds(),
        status.roundsObserved(),
        status.state(),
        confirmation != null && confirmation.isConfirmed());
  }

  /** Where a study stands. */
  public StudyStatus status(StudyId study) {
    StudySetup setup = setup(study);
    StudyPlan plan = setup.plan(study, 1);
    TuningState state = store.state(study);
    StudyNotes notes = StudyNotes.of(store, study);
    Confirmation confirmation = notes.confirmation().orElse(null);
    String frozen = notes.frozen();
    Map<String, String> holds = notes.openHolds();
    long observed = state.episodes().stream().filter(e -> e.outcome() != null).count();
    return new StudyStatus(
        study.value(),
        setup.isSimulated(),
        state(study, notes),
        setup.study(),
        setup.live(),
        setup.method(),
        setup.rounds(),
        setup.controller(),
        (int) observed,
        spending(setup, state, notes),
        holds,
        frozen,
        List.copyOf(state.relations().values()),
        state.penaltyWeights(),
        confirmation,
        StudyNotes.decisions(store, study),
        plan.goal().online(),
        plan.guardrails().stream()
            .map(rail -> new Limit(rail.relation().online(), rail.leastUplift()))
            .toList());
  }

  private StudyState state(StudyId study, StudyNotes notes) {
    if (running.test(study)) {
      return StudyState.RUNNING;
    }
    if (notes.confirmation().isPresent()) {
      return StudyState.FINISHED;
    }
    if (notes.frozen() != null) {
      return StudyState.FROZEN;
    }
    return notes.openHolds().isEmpty() ? StudyState.OPEN : StudyState.HELD;
  }

  private static Spending spending(StudySetup setup, TuningState state, StudyNotes notes) {
    double perRound = 1;
    double overall = 1;
    Map<String, Double> last = Map.of();
    for (Episode episode : state.episodes()) {
      for (Map.Entry<String, Double> entry : episode.searched().parameters().entrySet()) {
        perRound =
            Math.max(perRound, factor(entry.getValue(), last.getOrDefault(entry.getKey(), 1.0)));
        overall = Math.max(overall, factor(entry.getValue(), 1));
      }
      last = episode.searched().parameters();
    }
    return new Spending(
        state.episodes().size(),
        setup.rounds(),
        notes.modelTokens(),
        setup.budget().modelTokens(),
        perRound,
        setup.budget().stepPerRound(),
        overall,
        setup.budget().stepOverall());
  }

  private static double factor(double now, double before) {
    return Math.max(now / before, before / now);
  }

  /** Every round, oldest first. */
  public List<StudyRound> rounds(StudyId study) {
    setup(study);
    TuningState state = store.state(study);
    StudyNotes notes = StudyNotes.of(store, study);
    return state.episodes().stream().map(episode -> round(episode, state, notes)).toList();
  }

  private static StudyRound round(Episode episode, TuningState state, StudyNotes notes) {
    return new StudyRound(
        episode.round(),
        episode.key().value(),
        episode.status(),
        episode.searched().objective(),
        episode.searched().parameters(),
        episode.searched().offlineUplifts(),
        influence(episode.key(), state),
        episode.searched().targetRanges(),
        episode.deployment(),
        episode.outcome(),
        gate(episode.round(), notes));
  }

  private static @Nullable Gate gate(int round, StudyNotes notes) {
    return notes.ofRound(round).stream()
        .map(noted -> DomainJson.read(noted.detailsJson(), DETAILS))
        .filter(details -> details.containsKey(GATE))
        .findFirst()
        .map(details ->
            new Gate(
                GateAnswer.of(String.valueOf(details.get(GATE))),
                String.valueOf(details.getOrDefault(GATE + "Reason", "")),
                details.get(GATE + "Figures") instanceof Map<?, ?> figures
                    ? DomainJson.mapper().convertValue(figures, DETAILS)
                    : Map.of()))
        .orElse(null);
  }

  private static SortedMap<String, Double> influence(EpisodeKey episode, TuningState state) {
    SortedMap<String, Double> shares = new TreeMap<>();
    for (OfflineCandidate candidate : state.candidates()) {
      if (candidate.rank() == 1 && candidate.episode().equals(episode)) {
        candidate
            .metrics()
            .forEach((metric, value) -> {
              if (metric.startsWith(INFLUENCE)) {
                shares.put(metric.substring(INFLUENCE.length()), value);
              }
            });
      }
    }
    return shares;
  }

  /**
   * Everything that led to a round's search.
   *
   * @throws VouchException NOT_FOUND if the round has not begun
   */
  public RoundExplanation explanation(StudyId study, int round) {
    StudySetup setup = setup(study);
    TuningState state = store.state(study);
    EpisodeKey before = new EpisodeKey("r%03d".formatted(Math.max(0, round - 1)));
    List<RoundExplanation.Step> steps =
        StudyNotes.of(store, study).ofRound(round).stream()
            .map(noted ->
                new RoundExplanation.Step(
                    noted.kind(), noted.subject(), DomainJson.read(noted.detailsJson(), DETAILS)))
            .toList();
    if (steps.isEmpty()) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.roundNotBegun(round, study));
    }
    ControllerAnswered answer = answer(before, state);
    return new RoundExplanation(
        study.value(),
        setup.isSimulated(),
        round,
        state.updates().stream().filter(update -> update.episode().equals(before)).toList(),
        state.penaltyUpdates().stream().filter(u -> u.episode().equals(before)).toList(),
        answer == null ? null : answer.controller(),
        answer == null ? null : answer.proposal(),
        steps);
  }

  private static @Nullable ControllerAnswered answer(EpisodeKey episode, TuningState state) {
    return state.answers().stream()
        .filter(answer -> answer.episode().equals(episode))
        .findFirst()
        .orElse(null);
  }

  /** The whole history of a study, oldest first. */
  public List<Map<String, Object>> export(StudyId study) {
    setup(study);
    List<Map<String, Object>> events = new ArrayList<>();
    for (TuningStore.StoredEvent stored : store.history(study)) {
      Map<String, Object> exported = new LinkedHashMap<>();
      exported.put("atMillis", stored.atMillis());
      exported.put("key", stored.event().idempotencyKey());
      exported.put("kind", stored.event().getClass().getSimpleName());
      exported.put("event", stored.event());
      events.add(exported);
    }
    return events;
  }
}
