package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.talk.TalkReport;
import io.vouch.agent.lab.talk.TalkReport.Figure;
import io.vouch.agent.lab.talk.TalkReport.Row;
import io.vouch.agent.lab.talk.TalkReport.Transcript;
import io.vouch.agent.report.Block;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A study of talking users as people read it; every figure carries the word "simulated". */
final class TalkText {
  private static final String FORMAT = "%-14s %-8s %-10s %5s  %-20s %-20s %-20s %-20s %5s";

  private TalkText() {}

  static List<String> lines(TalkReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(title(report));
    lines.add(
        String.format(
            FORMAT,
            "simulated user",
            "chat",
            "segment",
            "n",
            "found in " + report.mostTurns(),
            "turns if found",
            "understood",
            "honoured",
            "leaks"));
    for (Row row : report.rows()) {
      lines.add(
          String.format(
              FORMAT,
              row.talks(),
              row.chat(),
              row.segment(),
              row.n(),
              share(row.success()),
              number(row.turnsToSuccess()),
              share(row.understood()),
              share(row.honoured()),
              row.leaks()));
    }
    lines.add("");
    lines.addAll(report.notes());
    return lines;
  }

  static ReportPage page(TalkReport report, Machine machine) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(title(report)));
    blocks.add(new Block.Heading("Figures"));
    blocks.add(
        new Block.Tabular(
            "Share of simulated users who had found an item, by turn; 95%", table(report)));
    blocks.add(new Block.Bullets(report.notes()));
    blocks.add(new Block.Heading("A few conversations"));
    for (Transcript transcript : report.transcripts()) {
      blocks.add(
          new Block.Paragraph(
              "%s with %s, simulated user %d"
                  .formatted(transcript.talks(), transcript.chat(), transcript.user())));
      blocks.add(new Block.Bullets(transcript.lines()));
    }
    blocks.add(new Block.Paragraph("Run on: " + machine.sentence() + "."));
    return new ReportPage("Simulated users who talk", blocks);
  }

  private static Table table(TalkReport report) {
    List<String> columns = new ArrayList<>(List.of("user", "chat", "segment", "n"));
    report.rows().getFirst().within().forEach(within -> columns.add("within " + within.turns()));
    columns.addAll(List.of("turns if found", "understood", "honoured", "leaks"));
    List<List<String>> rows = new ArrayList<>();
    for (Row row : report.rows()) {
      List<String> cells =
          new ArrayList<>(
              List.of(row.talks(), row.chat(), row.segment(), Integer.toString(row.n())));
      row.within().forEach(within -> cells.add(share(within.share())));
      cells.addAll(
          List.of(
              number(row.turnsToSuccess()),
              share(row.understood()),
              share(row.honoured()),
              Integer.toString(row.leaks())));
      rows.add(cells);
    }
    return new Table(columns, rows);
  }

  private static String title(TalkReport report) {
    return "%d simulated users with hidden needs talk to the chat: %s, %d items, seed %d, patience of 3 to %d turns."
        .formatted(
            report.users(), report.market(), report.items(), report.seed(), report.mostTurns());
  }

  private static String share(@Nullable Figure figure) {
    return text("%.3f [%.3f, %.3f]", figure);
  }

  private static String number(@Nullable Figure figure) {
    return text("%.2f [%.2f, %.2f]", figure);
  }

  private static String text(String format, @Nullable Figure figure) {
    return figure == null
        ? "-"
        : String.format(Locale.ROOT, format, figure.mean(), figure.lower(), figure.upper());
  }
}
