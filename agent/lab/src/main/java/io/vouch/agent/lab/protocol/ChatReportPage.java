package io.vouch.agent.lab.protocol;

import io.vouch.agent.report.Block;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.report.Table;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/** What several protocols measured, as one page: the goals first, then a section each. */
public final class ChatReportPage {
  private static final ProtocolMessages SAY = Messages.of(ProtocolMessages.class);

  private ChatReportPage() {}

  /** The page of these reports, in their order. */
  public static ReportPage of(List<ChatReport> reports) {
    List<Block> blocks = new ArrayList<>();
    List<List<String>> goals =
        reports.stream()
            .flatMap(report -> report.goals().stream())
            .map(ChatReport.Goal::row)
            .toList();
    long missed =
        reports.stream()
            .flatMap(report -> report.goals().stream())
            .filter(goal -> !goal.reached())
            .count();
    if (!goals.isEmpty()) {
      blocks.add(new Block.Heading(SAY.goalsHeading()));
      blocks.add(
          new Block.Paragraph(
              missed == 0 ? SAY.allReached(goals.size()) : SAY.someMissed(missed, goals.size())));
      blocks.add(
          new Block.Tabular(
              SAY.goalsTable(),
              new Table(
                  List.of(
                      SAY.figureColumn(),
                      SAY.goalColumn(),
                      SAY.measuredColumn(),
                      SAY.verdictColumn()),
                  goals)));
    }
    reports.forEach(report -> blocks.addAll(report.blocks()));
    return new ReportPage(SAY.pageTitle(), blocks);
  }
}
