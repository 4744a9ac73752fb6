package io.vouch.agent.lab.latency;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.report.Axis;
import io.vouch.agent.report.Chart;
import io.vouch.agent.report.LineChart;
import io.vouch.agent.report.Table;
import io.vouch.agent.report.Value;
import java.util.ArrayList;
import java.util.List;

/** The figures of P8 as JSON. */
record LatencyFigures(Protocol protocol, List<LatencyEvaluation.Size> sizes, Machine machine) {
  /** The size at which relaxations have to be fast, and how fast. */
  private static final int LARGE = 100_000;

  private static final double RELAXATION_MILLIS = 5;
  private static final double SESSIONS_PER_GIB = 100_000;

  static ChatReport report(List<LatencyEvaluation.Size> sizes, Machine machine) {
    return new ChatReport(
        Protocol.P8,
        "time and memory of a turn without a model, demo markets (simulated)",
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
          "%,d items: %.0f turns per second and core; a session in a turn holds %,.0f bytes, %,.0f sessions per GiB (%,d held at once); between turns it is in the store only."
              .formatted(
                  size.items(),
                  size.turnsPerSecondPerCore(),
                  size.session().bytesPerSession(),
                  size.session().sessionsPerGib(),
                  size.session().sessions()));
      notes.add(
          "%,d items: relaxations of %,d random sets of conditions p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, nothing cached."
              .formatted(
                  size.items(),
                  size.relaxing().sets(),
                  size.relaxing().p50Millis(),
                  size.relaxing().p95Millis(),
                  size.relaxing().p99Millis()));
    }
    notes.add("No model takes part: 0 model calls, 0 bytes of prompt.");
    return notes;
  }

  private static List<ChatReport.Goal> goals(List<LatencyEvaluation.Size> sizes) {
    List<ChatReport.Goal> goals = new ArrayList<>();
    for (LatencyEvaluation.Size size : sizes) {
      if (size.items() == LARGE) {
        goals.add(
            ChatReport.Goal.atMost(
                "P8 relaxations p99 at 100,000 items, ms",
                RELAXATION_MILLIS,
                size.relaxing().p99Millis()));
        goals.add(
            ChatReport.Goal.atLeast(
                "P8 live sessions per GiB",
                SESSIONS_PER_GIB,
                Math.rint(size.session().sessionsPerGib())));
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
        "A whole turn by size of the catalogue: median, up to the 95th percentile",
        Axis.logarithmic("items"),
        Axis.logarithmic("ms"),
        lines);
  }

  private static Table table(List<LatencyEvaluation.Size> sizes) {
    return new Table(
        List.of(
            "items", "turn", "p50 ms", "p95 ms", "p99 ms", "processor p50 ms", "allocated p50 kB"),
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
