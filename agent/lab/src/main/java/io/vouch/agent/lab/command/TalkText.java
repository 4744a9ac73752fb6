package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.talk.TalkReport;
import io.vouch.agent.lab.talk.TalkReport.Figure;
import io.vouch.agent.lab.talk.TalkReport.Row;
import io.vouch.agent.lab.talk.TalkReport.Transcript;
import io.vouch.agent.report.Block;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.report.Table;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A study of talking users as people read it; every figure carries the word "simulated". */
final class TalkText {
  private static final TalkMessages SAY = Messages.of(TalkMessages.class);

  private static final String FORMAT = "%-14s %-8s %-10s %5s  %-20s %-20s %-20s %-20s %5s";

  private TalkText() {}

  static List<String> lines(TalkReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(title(report));
    lines.add(
        String.format(
            FORMAT,
            SAY.simulatedUserColumn(),
            SAY.chatColumn(),
            SAY.segmentColumn(),
            "n",
            SAY.foundInColumn(report.mostTurns()),
            SAY.turnsColumn(),
            SAY.understoodColumn(),
            SAY.honouredColumn(),
            SAY.leaksColumn()));
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
    blocks.add(new Block.Heading(SAY.figuresHeading()));
    blocks.add(new Block.Tabular(SAY.figuresTable(), table(report)));
    blocks.add(new Block.Bullets(report.notes()));
    blocks.add(new Block.Heading(SAY.conversationsHeading()));
    for (Transcript transcript : report.transcripts()) {
      blocks.add(
          new Block.Paragraph(
              SAY.conversationOf(transcript.talks(), transcript.chat(), transcript.user())));
      blocks.add(new Block.Bullets(transcript.lines()));
    }
    blocks.add(new Block.Paragraph(SAY.runOn(machine.sentence())));
    return new ReportPage(SAY.pageTitle(), blocks);
  }

  private static Table table(TalkReport report) {
    List<String> columns =
        new ArrayList<>(List.of(SAY.userColumn(), SAY.chatColumn(), SAY.segmentColumn(), "n"));
    report
        .rows()
        .getFirst()
        .within()
        .forEach(within -> columns.add(SAY.withinColumn(within.turns())));
    columns.addAll(
        List.of(
            SAY.turnsColumn(), SAY.understoodColumn(), SAY.honouredColumn(), SAY.leaksColumn()));
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
    return SAY.title(
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
