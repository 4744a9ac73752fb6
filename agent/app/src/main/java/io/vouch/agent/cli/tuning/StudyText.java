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
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the commands of {@code vouch tune} show, as lines and as a JSON document of the same.
 *
 * @param document a tree of maps and records
 */
record StudyText(List<String> lines, Object document) {
  private static final TuningCommandMessages SAY = Messages.of(TuningCommandMessages.class);

  private static final String PROMISE = "influence.gmv";
  private static final String LIVE_PROMISE = "top.popular";

  /** Where a study stands. */
  static StudyText status(StudyStatus status) {
    List<String> lines = new ArrayList<>();
    lines.add(
        SAY.study(
            status.study(),
            status.state().code(),
            where(status.settings()),
            status.method().code(),
            status.controller().code()));
    lines.add(SAY.roundsObserved(status.roundsObserved(), status.mostRounds()));
    lines.add(spending(status.budget()));
    status
        .relations()
        .forEach(relation ->
            lines.add(
                SAY.relation(
                    relation.key(),
                    "%.3f".formatted(relation.slope()),
                    "%.3f".formatted(relation.intercept()))));
    status
        .penaltyWeights()
        .forEach((metric, weight) -> lines.add(SAY.penalty(metric, "%.0f".formatted(weight))));
    if (status.frozen() != null) {
      lines.add(SAY.frozen(status.frozen()));
    }
    status.holds().forEach((hold, reason) -> lines.add(SAY.itHolds(hold, reason)));
    lines.add(confirmed(status.confirmation(), status.isSimulated()));
    for (Decision decision : status.decisions()) {
      lines.add(
          SAY.decided(
              decision.decision().code(), decision.episode(), decision.by(), decision.detail()));
    }
    return new StudyText(lines, status);
  }

  private static String where(@Nullable MarketStudy market) {
    return market == null
        ? SAY.onRealPeople()
        : SAY.simulatedMarket(market.market().seed(), market.market().season());
  }

  private static String spending(Spending spending) {
    return SAY.spent(
        spending.modelTokens(),
        spending.mostModelTokens(),
        "%.2f".formatted(spending.largestStepPerRound()),
        "%.4g".formatted(spending.mostStepPerRound()),
        "%.2f".formatted(spending.largestStepOverall()),
        "%.4g".formatted(spending.mostStepOverall()));
  }

  private static String confirmed(@Nullable Confirmation confirmation, boolean isSimulated) {
    if (confirmation == null) {
      return SAY.nothingConfirmed();
    }
    if (confirmation.round() == 0) {
      return SAY.nothingToApprove();
    }
    String uplifts = uplifts(confirmation.uplifts());
    return confirmation.isConfirmed()
        ? SAY.confirmed(confirmation.round(), confirmation.windows(), isSimulated, uplifts)
        : SAY.notConfirmed(confirmation.round(), confirmation.windows(), isSimulated, uplifts);
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
      String promised = "%+.1f".formatted(100 * round.offlineUplifts().getOrDefault(promise, 0.0));
      lines.add(
          outcome == null
              ? SAY.roundPromised(round.round(), promise, promised, round.status())
              : SAY.roundGave(
                  round.round(),
                  promise,
                  promised,
                  status.isSimulated(),
                  uplifts(outcome.uplifts())));
    }
    lines.add(SAY.roundsDone(rounds.size(), status.mostRounds()));
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
      case Hold hold -> SAY.controllerHolds(controller, hold.reason());
      case Adjust adjust -> {
        List<String> corrections =
            adjust.corrections().stream()
                .map(correction ->
                    SAY.correction(
                        correction.relation(),
                        "%+.3f".formatted(correction.interceptChange()),
                        "%.2f".formatted(correction.penaltyMultiplier()),
                        correction.evidence(),
                        correction.reason()))
                .toList();
        yield "%s: %s %s".formatted(controller, adjust.reason(), corrections);
      }
    };
  }

  private static String moved(RelationUpdate update) {
    return SAY.relationMoved(
        update.method(),
        update.before().key(),
        "%.3f".formatted(update.before().slope()),
        "%.3f".formatted(update.after().slope()),
        "%.3f".formatted(update.before().intercept()),
        "%.3f".formatted(update.after().intercept()));
  }

  private static String moved(PenaltyUpdate update) {
    return SAY.penaltyMoved(
        update.method(),
        update.metric(),
        "%.0f".formatted(update.oldWeight()),
        "%.0f".formatted(update.newWeight()),
        "%+.2f".formatted(update.pressure()));
  }

  /** A configuration that was approved or rolled back to. */
  static StudyText approved(RankingConfiguration configuration, boolean isActive) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("configuration", configuration);
    document.put("isActive", isActive);
    return new StudyText(
        List.of(SAY.approved(configuration.version(), isActive, configuration.weightByFactor())),
        document);
  }
}
