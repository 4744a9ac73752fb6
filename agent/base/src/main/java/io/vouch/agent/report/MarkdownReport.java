package io.vouch.agent.report;

import java.util.ArrayList;
import java.util.List;

/** A page as Markdown; a chart becomes its table. */
final class MarkdownReport {
  private MarkdownReport() {}

  static String of(ReportPage page) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + Markup.markdown(page.title()));
    for (Block block : page.blocks()) {
      lines.add("");
      lines.addAll(lines(block));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(Block block) {
    return switch (block) {
      case Block.Heading(String text) -> List.of("## " + Markup.markdown(text));
      case Block.Paragraph(String text) -> List.of(Markup.markdown(text));
      case Block.Bullets(List<String> items) ->
          items.stream().map(item -> "- " + Markup.markdown(item)).toList();
      case Block.Tabular(String caption, Table table) -> captioned(caption, table);
      case Block.Figure(Chart chart) -> captioned(chart.title(), chart.table());
    };
  }

  private static List<String> captioned(String caption, Table table) {
    List<String> lines = new ArrayList<>(List.of("**" + Markup.markdown(caption) + "**", ""));
    lines.addAll(table.markdown());
    return lines;
  }
}
