package io.vouch.agent.lab.protocol;

import io.vouch.agent.report.Block;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.report.Table;
import java.util.ArrayList;
import java.util.List;

/** What several protocols measured, as one page: the goals first, then a section each. */
public final class ChatReportPage {
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
      blocks.add(new Block.Heading("Goals"));
      blocks.add(
          new Block.Paragraph(
              missed == 0
                  ? "All %d goals were reached in this run.".formatted(goals.size())
                  : "%d of %d goals were not reached in this run."
                      .formatted(missed, goals.size())));
      blocks.add(
          new Block.Tabular(
              "Set before, and measured",
              new Table(List.of("figure", "goal", "measured", "verdict"), goals)));
    }
    reports.forEach(report -> blocks.addAll(report.blocks()));
    return new ReportPage("How good is the conversation?", blocks);
  }
}
