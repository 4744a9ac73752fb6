package io.vouch.agent.lab.session;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.report.BarChart;
import io.vouch.agent.report.Table;
import io.vouch.agent.report.Value;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A session report as JSON: means as plain numbers, 95% intervals beside them. */
public record SessionFigures(
    Protocol protocol,
    String market,
    int items,
    int people,
    int seeds,
    List<Row> rows,
    List<String> notes,
    Machine machine) {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  /** One policy under one variant. */
  record Row(
      String policy,
      String variant,
      double hitAt5,
      List<Double> hitAt5Interval,
      double averageTurns,
      List<Double> averageTurnsInterval) {}

  public static ChatReport report(SessionReport report) {
    Machine machine = Machine.now();
    List<Row> rows =
        report.rows().stream()
            .map(row ->
                new Row(
                    row.policy(),
                    row.variant(),
                    row.hitAt5().mean(),
                    interval(row.hitAt5()),
                    row.averageTurns().mean(),
                    interval(row.averageTurns())))
            .toList();
    SessionFigures figures =
        new SessionFigures(
            Protocol.P1,
            report.market(),
            report.items(),
            report.people(),
            report.seeds(),
            rows,
            report.notes(),
            machine);
    return new ChatReport(
        Protocol.P1,
        SAY.sessionTitle(report.market(), report.items(), report.people(), report.seeds()),
        figures,
        table(report),
        report.notes(),
        machine,
        List.of(
            chart(report, SAY.hitsChart(), "Hit@5", SessionReport.Row::hitAt5),
            chart(report, SAY.turnsTitle(), "AT@5", SessionReport.Row::averageTurns)),
        SessionGoals.of(report));
  }

  private static BarChart chart(
      SessionReport report,
      String title,
      String measure,
      Function<SessionReport.Row, Estimate> figure) {
    Map<String, List<BarChart.Bar>> barsByVariant = new LinkedHashMap<>();
    for (SessionReport.Row row : report.rows()) {
      barsByVariant
          .computeIfAbsent(row.variant(), variant -> new ArrayList<>())
          .add(new BarChart.Bar(row.policy(), value(figure.apply(row))));
    }
    return new BarChart(
        title,
        measure,
        barsByVariant.entrySet().stream()
            .map(entry -> new BarChart.Group(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Table table(SessionReport report) {
    return new Table(
        List.of(SAY.variantColumn(), SAY.policyColumn(), "Hit@5 (95%)", "AT@5 (95%)"),
        report.rows().stream()
            .map(row ->
                List.of(
                    row.variant(),
                    row.policy(),
                    text("%.3f [%.3f, %.3f]", row.hitAt5()),
                    text("%.2f [%.2f, %.2f]", row.averageTurns())))
            .toList());
  }

  /** The mean of an estimate with its interval, to be drawn. */
  static Value value(Estimate estimate) {
    return new Value(estimate.mean(), estimate.lower(), estimate.upper());
  }

  static List<Double> interval(Estimate estimate) {
    return List.of(estimate.lower(), estimate.upper());
  }

  static String text(String format, Estimate estimate) {
    return format.formatted(estimate.mean(), estimate.lower(), estimate.upper());
  }
}
