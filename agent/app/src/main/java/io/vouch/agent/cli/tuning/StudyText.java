package io.vouch.agent.cli.tuning;

import io.vouch.agent.studies.MarketStudy;
import io.vouch.agent.studies.RoundExplanation;
import io.vouch.agent.studies.StudyRound;
import io.vouch.agent.studies.StudyStatus;
import io.vouch.agent.studies.StudyStatus.Spending;
import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.agent.tuning.round.StudyNotes.Decision;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Proposal;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.Uplift;
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
record StudyText(List<String> lines, Object document) {
  private static final String PROMISE = "influence.gmv";
  private static final String LIVE_PROMISE = "top.popular";

  /** Where a study stands. */
  static StudyText status(StudyStatus status) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "study %s (%s), %s, method %s, controller %s"
            .formatted(
                status.study(),
                status.state(),
                where(status.settings()),
                status.method(),
                status.controller()));
    lines.add("%d of %d rounds observed".formatted(status.roundsObserved(), status.mostRounds()));
    lines.add(spending(status.budget()));
    status
        .relations()
        .forEach(relation ->
            lines.add(
                "  %s: slope %.3f, intercept %.3f"
                    .formatted(relation.key(), relation.slope(), relation.intercept())));
    status
        .penaltyWeights()
        .forEach((metric, weight) -> lines.add("  penalty of %s: %.0f".formatted(metric, weight)));
    if (status.frozen() != null) {
      lines.add("The study is %s.".formatted(status.frozen()));
    }
    status
        .holds()
        .forEach((hold, reason) -> lines.add("It holds (%s): %s".formatted(hold, reason)));
    lines.add(confirmed(status.confirmation(), status.isSimulated()));
    for (Decision decision : status.decisions()) {
      lines.add(
          "%s of %s by %s: %s"
              .formatted(
                  decision.decision(), decision.episode(), decision.by(), decision.detail()));
    }
    return new StudyText(lines, status);
  }

  private static String where(@Nullable MarketStudy market) {
    return market == null
        ? "on real people"
        : "simulated market (seed %d, %s)"
            .formatted(market.market().seed(), market.market().season());
  }

  private static String spending(Spending spending) {
    return "model tokens %d of %d; largest step %.2f a round (budget %.4g), %.2f over all (budget %.4g)"
        .formatted(
            spending.modelTokens(),
            spending.mostModelTokens(),
            spending.largestStepPerRound(),
            spending.mostStepPerRound(),
            spending.largestStepOverall(),
            spending.mostStepOverall());
  }

  private static String confirmed(@Nullable Confirmation confirmation, boolean isSimulated) {
    String who = isSimulated ? "simulated" : "real people";
    if (confirmation == null) {
      return "Nothing is confirmed yet. Maybe: vouch tune run.";
    }
    if (confirmation.round() == 0) {
      return "No round kept every guardrail and raised the goal; there is nothing to approve.";
    }
    String uplifts = uplifts(confirmation.uplifts());
    return confirmation.isConfirmed()
        ? "Round %d was confirmed by %d fresh windows (%s): %s. Maybe: vouch tune approve --by NAME."
            .formatted(confirmation.round(), confirmation.windows(), who, uplifts)
        : "Round %d looked best and was NOT confirmed by %d fresh windows (%s): %s."
            .formatted(confirmation.round(), confirmation.windows(), who, uplifts);
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
  static StudyText rounds(StudyStatus status, List<StudyRound> rounds) {
    List<String> lines = new ArrayList<>();
    String promise = status.isSimulated() ? PROMISE : LIVE_PROMISE;
    for (StudyRound round : rounds) {
      OnlineOutcome outcome = round.outcome();
      lines.add(
          "round %d: promised %s %+.1f%%; %s"
              .formatted(
                  round.round(),
                  promise,
                  100 * round.offlineUplifts().getOrDefault(promise, 0.0),
                  outcome == null
                      ? round.status().toLowerCase(Locale.ROOT)
                      : "gave (%s, ± 95%%) %s"
                          .formatted(
                              status.isSimulated() ? "simulated" : "real people",
                              uplifts(outcome.uplifts()))));
    }
    lines.add("%d of %d rounds".formatted(rounds.size(), status.mostRounds()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("study", status.study());
    document.put("isSimulated", status.isSimulated());
    document.put("rounds", rounds);
    return new StudyText(lines, document);
  }

  /** Everything that led to a round's search. */
  static StudyText explanation(RoundExplanation explanation) {
    List<String> lines = new ArrayList<>();
    explanation.updates().forEach(update -> lines.add(moved(update)));
    explanation.penaltyUpdates().forEach(update -> lines.add(moved(update)));
    Proposal proposal = explanation.proposal();
    if (proposal != null) {
      lines.add(proposed(explanation.controller(), proposal));
    }
    explanation
        .steps()
        .forEach(step -> {
          if (!step.details().isEmpty()) {
            lines.add("%s %s".formatted(step.subject(), step.details()));
          }
        });
    return new StudyText(lines, explanation);
  }

  private static String proposed(@Nullable String controller, Proposal proposal) {
    return switch (proposal) {
      case Hold hold -> "%s holds: %s".formatted(controller, hold.reason());
      case Adjust adjust -> {
        List<String> corrections =
            adjust.corrections().stream()
                .map(correction ->
                    "%s by %+.3f, penalty times %.2f, because of %s: %s"
                        .formatted(
                            correction.relation(),
                            correction.interceptChange(),
                            correction.penaltyMultiplier(),
                            correction.evidence(),
                            correction.reason()))
                .toList();
        yield "%s: %s %s".formatted(controller, adjust.reason(), corrections);
      }
    };
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
}
