package io.vouch.agent.lab.session;

import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The goals of P1: on MovieLens-1M the figures of item-to-item inside exact constraints, as an
 * independent implementation measured them; on the harder variants, fewer turns than the same
 * policy needs here.
 */
final class SessionGoals {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  private static final double HIT_AT_5 = 0.935;
  private static final double TURNS_AT_5 = 2.76;
  private static final String VOUCH = "vouch";
  private static final String REFERENCE = "item_to_item_in_constraints";

  private SessionGoals() {}

  static List<ChatReport.Goal> of(SessionReport report) {
    List<ChatReport.Goal> goals = new ArrayList<>();
    for (SessionVariant variant : SessionVariant.values()) {
      Optional<SessionReport.Row> vouch = row(report, variant, VOUCH);
      Optional<SessionReport.Row> reference = row(report, variant, REFERENCE);
      if (vouch.isEmpty() || reference.isEmpty()) {
        continue;
      }
      double turns = vouch.get().averageTurns().mean();
      if (variant != SessionVariant.STANDARD) {
        goals.add(
            ChatReport.Goal.atMost(
                SAY.turnsGoalBeside(variant.text(), REFERENCE),
                reference.get().averageTurns().mean(),
                turns));
      } else if (report.market().equals(MovieSessions.NAME)) {
        goals.add(ChatReport.Goal.atLeast(SAY.hitsGoal(), HIT_AT_5, vouch.get().hitAt5().mean()));
        goals.add(ChatReport.Goal.atMost(SAY.turnsGoal(), TURNS_AT_5, turns));
      }
    }
    return goals;
  }

  private static Optional<SessionReport.Row> row(
      SessionReport report, SessionVariant variant, String policy) {
    return report.rows().stream()
        .filter(row -> row.variant().equals(variant.text()) && row.policy().equals(policy))
        .findFirst();
  }
}
