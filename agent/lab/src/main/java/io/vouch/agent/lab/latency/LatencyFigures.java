package io.vouch.agent.lab.latency;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.report.Axis;
import io.vouch.agent.report.Chart;
import io.vouch.agent.report.LineChart;
import io.vouch.agent.report.Table;
import io.vouch.agent.report.Value;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/** The figures of P8 as JSON. */
record LatencyFigures(Protocol protocol, List<LatencyEvaluation.Size> sizes, Machine machine) {
  private static final LatencyMessages SAY = Messages.of(LatencyMessages.class);

  /** The size at which relaxations have to be fast, and how fast. */
  private static final int LARGE = 100_000;

  private static final double RELAXATION_MILLIS = 5;
  private static final double SESSIONS_PER_GIB = 100_000;

  static ChatReport report(List<LatencyEvaluation.Size> sizes, Machine machine) {
    return new ChatReport(
        Protocol.P8,
        SAY.title(),
        new LatencyFigures(Protocol.P8, sizes, machine),
        table(sizes),
        notes(sizes),
        machine,
        sizes.size() < 2 ? List.of() : List.of(chart(sizes)),
        goals(sizes));
  }

  private static List<String> notes(List<LatencyEvaluation.Size> sizes) {
    List<String> notes = new ArrayList<>();
    for (LatencyEvaluation.Size size : sizes) {
      notes.add(
          SAY.throughput(
              size.items(),
              "%.0f".formatted(size.turnsPerSecondPerCore()),
              "%,.0f".formatted(size.session().bytesPerSession()),
              "%,.0f".formatted(size.session().sessionsPerGib()),
              size.session().sessions()));
      notes.add(
          SAY.relaxations(
              size.items(),
              size.relaxing().sets(),
              "%.2f".formatted(size.relaxing().p50Millis()),
              "%.2f".formatted(size.relaxing().p95Millis()),
              "%.2f".formatted(size.relaxing().p99Millis())));
    }
    notes.add(SAY.noModel());
    return notes;
  }

  private static List<ChatReport.Goal> goals(List<LatencyEvaluation.Size> sizes) {
    List<ChatReport.Goal> goals = new ArrayList<>();
    for (LatencyEvaluation.Size size : sizes) {
      if (size.items() == LARGE) {
        goals.add(
            ChatReport.Goal.atMost(
                SAY.relaxationsGoal(), RELAXATION_MILLIS, size.relaxing().p99Millis()));
        goals.add(
            ChatReport.Goal.atLeast(
                SAY.sessionsGoal(), SESSIONS_PER_GIB, Math.rint(size.session().sessionsPerGib())));
      }
    }
    return goals;
  }

  private static Chart chart(List<LatencyEvaluation.Size> sizes) {
    List<LineChart.Line> lines = new ArrayList<>();
    for (int shape = 0; shape < sizes.getFirst().rows().size(); shape++) {
      List<LineChart.Point> points = new ArrayList<>();
      for (LatencyEvaluation.Size size : sizes) {
        LatencyEvaluation.Row row = size.rows().get(shape);
        points.add(
            new LineChart.Point(
                size.items(), new Value(row.p50Millis(), row.p50Millis(), row.p95Millis())));
      }
      lines.add(new LineChart.Line(sizes.getFirst().rows().get(shape).shape(), points));
    }
    return new LineChart(
        SAY.chartTitle(),
        Axis.logarithmic(SAY.itemsColumn()),
        Axis.logarithmic(SAY.millisAxis()),
        lines);
  }

  private static Table table(List<LatencyEvaluation.Size> sizes) {
    return new Table(
        List.of(
            SAY.itemsColumn(),
            SAY.turnColumn(),
            SAY.p50Column(),
            SAY.p95Column(),
            SAY.p99Column(),
            SAY.processorColumn(),
            SAY.allocatedColumn()),
        sizes.stream()
            .flatMap(size -> size.rows().stream())
            .map(row ->
                List.of(
                    "%,d".formatted(row.items()),
                    row.shape(),
                    "%.2f".formatted(row.p50Millis()),
                    "%.2f".formatted(row.p95Millis()),
                    "%.2f".formatted(row.p99Millis()),
                    "%.2f".formatted(row.cpuP50Millis()),
                    "%.0f".formatted(row.allocatedP50Bytes() / 1_000)))
            .toList());
  }
}
