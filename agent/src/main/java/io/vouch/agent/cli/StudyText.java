package io.vouch.agent.cli;

import io.vouch.agent.evaluation.tuner.MarketStudy;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.StudyId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.memory.TuningStore.StoredEvent;
import io.vouch.memory.VouchStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the commands of {@code vouch tune} show, as lines and as a JSON document of the same.
 *
 * @param document a tree of maps and records
 */
record StudyText(List<String> lines, Map<String, Object> document) {

  /** Where a study stands. */
  static StudyText status(StudyId id, VouchStore store, MarketStudy settings) {
    TuningState state = store.tuning().state(id);
    Confirmation confirmation = StudyNotes.of(store.tuning(), id).confirmation().orElse(null);
    List<String> lines = new ArrayList<>();
    lines.add(
        "study %s, simulated market (seed %d, %s), method %s"
            .formatted(id, settings.market().seed(), settings.market().season(), settings.arm()));
    long observed = state.episodes().stream().filter(episode -> episode.outcome() != null).count();
    lines.add("%d of %d rounds observed".formatted(observed, settings.rounds()));
    state
        .relations()
        .values()
        .forEach(relation ->
            lines.add(
                "  %s: slope %.3f, intercept %.3f"
                    .formatted(relation.key(), relation.slope(), relation.intercept())));
    state
        .penaltyWeights()
        .forEach((metric, weight) -> lines.add("  penalty of %s: %.0f".formatted(metric, weight)));
    lines.add(confirmed(confirmation));
    Map<String, Object> document = document(id);
    document.put("settings", settings);
    document.put("roundsObserved", observed);
    document.put("relations", List.copyOf(state.relations().values()));
    document.put("penaltyWeights", state.penaltyWeights());
    if (confirmation != null) {
      document.put("confirmation", confirmation);
    }
    return new StudyText(lines, document);
  }

  private static String confirmed(@Nullable Confirmation confirmation) {
    if (confirmation == null) {
      return "Nothing is confirmed yet. Maybe: vouch tune run.";
    }
    if (confirmation.round() == 0) {
      return "No round kept every guardrail and raised sales; there is nothing to approve.";
    }
    String uplifts = uplifts(confirmation.uplifts());
    return confirmation.isConfirmed()
        ? "Round %d was confirmed by %d fresh windows (simulated): %s. Maybe: vouch tune approve --by NAME."
            .formatted(confirmation.round(), confirmation.windows(), uplifts)
        : "Round %d looked best and was NOT confirmed by %d fresh windows (simulated): %s."
            .formatted(confirmation.round(), confirmation.windows(), uplifts);
  }

  private static String uplifts(Map<String, Uplift> uplifts) {
    List<String> parts = new ArrayList<>();
    uplifts.forEach((metric, uplift) ->
        parts.add(
            "%s %+.1f%% ± %.1f"
                .formatted(metric, 100 * uplift.value(), 196 * uplift.standardError())));
    return String.join(", ", parts);
  }

  /** One line per round. */
  static StudyText rounds(StudyId id, VouchStore store, MarketStudy settings) {
    List<String> lines = new ArrayList<>();
    List<Episode> episodes = store.tuning().state(id).episodes();
    String promise = "influence.gmv";
    for (Episode episode : episodes) {
      OnlineOutcome outcome = episode.outcome();
      lines.add(
          "round %d: promised %s %+.1f%%; %s"
              .formatted(
                  episode.round(),
                  promise,
                  100 * episode.searched().offlineUplifts().getOrDefault(promise, 0.0),
                  outcome == null
                      ? episode.status().name().toLowerCase(Locale.ROOT)
                      : "gave (simulated, ± 95%%) %s".formatted(uplifts(outcome.uplifts()))));
    }
    lines.add("%d of %d rounds".formatted(episodes.size(), settings.rounds()));
    Map<String, Object> document = document(id);
    document.put("rounds", episodes);
    return new StudyText(lines, document);
  }

  /** Everything that led to a round's search. */
  static StudyText explanation(StudyId id, VouchStore store, int round) {
    TuningState state = store.tuning().state(id);
    EpisodeKey before = new EpisodeKey("r%03d".formatted(Math.max(0, round - 1)));
    List<RelationUpdate> updates =
        state.updates().stream().filter(update -> update.episode().equals(before)).toList();
    List<PenaltyUpdate> penalties =
        state.penaltyUpdates().stream().filter(update -> update.episode().equals(before)).toList();
    List<Noted> notes = StudyNotes.of(store.tuning(), id).ofRound(round);
    List<String> lines = new ArrayList<>();
    updates.forEach(update -> lines.add(moved(update)));
    penalties.forEach(update -> lines.add(moved(update)));
    notes.forEach(noted -> lines.add("%s %s".formatted(noted.subject(), noted.detailsJson())));
    if (lines.isEmpty()) {
      lines.add("Round %d has not begun.".formatted(round));
    }
    Map<String, Object> document = document(id);
    document.put("round", round);
    document.put("updates", updates);
    document.put("penaltyUpdates", penalties);
    document.put("notes", notes);
    return new StudyText(lines, document);
  }

  private static String moved(RelationUpdate update) {
    return "%s moved %s: slope %.3f to %.3f, intercept %.3f to %.3f"
        .formatted(
            update.method(),
            update.before().key(),
            update.before().slope(),
            update.after().slope(),
            update.before().intercept(),
            update.after().intercept());
  }

  private static String moved(PenaltyUpdate update) {
    return "%s moved the penalty of %s: %.0f to %.0f (pressure %+.2f)"
        .formatted(
            update.method(),
            update.metric(),
            update.oldWeight(),
            update.newWeight(),
            update.pressure());
  }

  /** A configuration that was approved or rolled back to. */
  static StudyText approved(RankingConfiguration configuration, boolean isActive) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("configuration", configuration);
    document.put("isActive", isActive);
    return new StudyText(
        List.of(
            "%s %s: %s"
                .formatted(
                    configuration.version(),
                    isActive ? "is active" : "is approved and not active",
                    configuration.weightByFactor())),
        document);
  }

  /** An event of the history with its time. */
  static Map<String, Object> exported(StoredEvent stored) {
    Map<String, Object> exported = new LinkedHashMap<>();
    exported.put("atMillis", stored.atMillis());
    exported.put("key", stored.event().idempotencyKey());
    exported.put("kind", stored.event().getClass().getSimpleName());
    exported.put("event", stored.event());
    return exported;
  }

  private static Map<String, Object> document(StudyId id) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("study", id.value());
    document.put("isSimulated", true);
    return document;
  }
}
