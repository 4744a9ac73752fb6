package io.vouch.agent.lab.command;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.report.Axis;
import io.vouch.agent.report.BarChart;
import io.vouch.agent.report.Block;
import io.vouch.agent.report.LineChart;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.report.Table;
import io.vouch.agent.report.Value;
import io.vouch.messages.Messages;
import io.vouch.simulator.report.ResponseDistribution;
import io.vouch.simulator.report.ScenarioReport;
import io.vouch.simulator.report.ScenarioReport.Figure;
import io.vouch.simulator.report.ScenarioReport.FunnelStep;
import io.vouch.simulator.report.ScenarioReport.PolicyFigures;
import io.vouch.simulator.report.SegmentFigures;
import io.vouch.simulator.report.Transcripts.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A scenario's result as a page: comparison, retention, funnel, segments, transcripts. */
final class SimulationPage {
  private static final SimulationMessages SAY = Messages.of(SimulationMessages.class);

  private SimulationPage() {}

  /** What the page shows. */
  record Content(
      ScenarioReport report,
      List<String> notes,
      List<ResponseDistribution> distributions,
      Map<String, List<Transcript>> transcripts) {}

  static ReportPage of(Content content, Machine machine) {
    ScenarioReport report = content.report();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(report.question()));
    blocks.add(new Block.Paragraph(SAY.everythingSimulated(SimulationText.setup(report.setup()))));
    content.notes().forEach(note -> blocks.add(new Block.Paragraph(note)));
    blocks.add(new Block.Paragraph(SimulationText.verdict(report)));
    compare(report, blocks);
    retain(report, blocks);
    funnel(report, blocks);
    segments(report, blocks);
    distribute(content.distributions(), blocks);
    tell(content.transcripts(), blocks);
    blocks.add(new Block.Paragraph(SAY.runOn(machine.sentence())));
    return new ReportPage(SAY.scenarioTitle(report.scenario()), blocks);
  }

  private static void compare(ScenarioReport report, List<Block> blocks) {
    Figure deciding = report.policies().getFirst().figures().getFirst();
    blocks.add(new Block.Heading(SAY.comparisonHeading()));
    blocks.add(
        new Block.Figure(
            new BarChart(
                SAY.decidingTitle(deciding.name()),
                deciding.unit(),
                List.of(
                    new BarChart.Group(
                        "",
                        report.policies().stream()
                            .map(policy ->
                                new BarChart.Bar(
                                    policy.policy(), value(policy.figures().getFirst())))
                            .toList())))));
    List<String> columns =
        List.of(
            SAY.policyColumn(),
            SAY.roleColumn(),
            deciding.name(),
            SAY.againstColumn(SimulationText.knownBad(report)));
    blocks.add(
        new Block.Tabular(
            SAY.decidingTable(),
            new Table(
                columns,
                report.policies().stream()
                    .map(policy ->
                        List.of(
                            policy.policy(),
                            policy.role().code(),
                            SimulationText.value(policy.figures().getFirst()),
                            SimulationText.against(policy.againstKnownBad())))
                    .toList())));
  }

  private static void retain(ScenarioReport report, List<Block> blocks) {
    blocks.add(new Block.Heading(SAY.retentionHeading()));
    blocks.add(
        new Block.Figure(
            new LineChart(
                SAY.retentionTitle(),
                Axis.linear(SAY.dayAxis()),
                Axis.linear(SAY.shareOfUsersAxis()),
                report.policies().stream().map(SimulationPage::visits).toList())));
    List<String> columns = new ArrayList<>(List.of(SAY.policyColumn()));
    report.policies().getFirst().figures().forEach(figure -> columns.add(header(figure)));
    blocks.add(
        new Block.Tabular(
            SAY.allFiguresTable(),
            new Table(
                columns,
                report.policies().stream()
                    .map(policy -> row(policy.policy(), policy.figures()))
                    .toList())));
  }

  private static LineChart.Line visits(PolicyFigures policy) {
    List<Double> shares = policy.visitingShareByDay();
    return new LineChart.Line(
        policy.policy(),
        IntStream.range(0, shares.size())
            .mapToObj(day -> new LineChart.Point(day + 1, Value.exact(shares.get(day))))
            .toList());
  }

  private static void funnel(ScenarioReport report, List<Block> blocks) {
    blocks.add(new Block.Heading(SAY.funnelHeading()));
    List<String> columns = new ArrayList<>(List.of(SAY.policyColumn()));
    report.policies().getFirst().funnel().forEach(step -> columns.add(step.name()));
    blocks.add(
        new Block.Tabular(
            SAY.funnelTable(),
            new Table(
                columns, report.policies().stream().map(SimulationPage::funnelRow).toList())));
  }

  private static List<String> funnelRow(PolicyFigures policy) {
    List<String> row = new ArrayList<>(List.of(policy.policy()));
    for (FunnelStep step : policy.funnel()) {
      row.add(
          String.format(
              Locale.ROOT, "%.4g (%.3g %%)", step.perUser(), 100 * step.shareOfPrevious()));
    }
    return row;
  }

  private static void segments(ScenarioReport report, List<Block> blocks) {
    blocks.add(new Block.Heading(SAY.segmentsHeading()));
    blocks.add(new Block.Paragraph(SAY.segmentsExplained()));
    for (PolicyFigures policy : report.policies()) {
      List<String> columns = new ArrayList<>(List.of(SAY.segmentColumn(), SAY.usersColumn()));
      policy.segments().getFirst().figures().forEach(figure -> columns.add(header(figure)));
      blocks.add(
          new Block.Tabular(
              SAY.segmentsTable(policy.policy()),
              new Table(columns, policy.segments().stream().map(SimulationPage::row).toList())));
    }
  }

  private static void distribute(List<ResponseDistribution> distributions, List<Block> blocks) {
    blocks.add(new Block.Paragraph(SAY.distributionsExplained()));
    distributions.stream()
        .map(ResponseDistribution::policy)
        .distinct()
        .forEach(policy ->
            blocks.add(
                new Block.Tabular(
                    SAY.distributionsTable(policy),
                    new Table(
                        List.of(
                            SAY.segmentColumn(),
                            SAY.responseColumn(),
                            "10 %",
                            SAY.medianColumn(),
                            "90 %",
                            SAY.meanColumn(),
                            SAY.countColumn()),
                        distributions.stream()
                            .filter(of -> of.policy().equals(policy))
                            .map(SimulationPage::row)
                            .toList()))));
  }

  private static List<String> row(ResponseDistribution of) {
    return List.of(
        of.segment(),
        of.response(),
        "%.0f".formatted(of.lower()),
        "%.0f".formatted(of.median()),
        "%.0f".formatted(of.upper()),
        String.format(Locale.ROOT, "%.2f", of.mean()),
        "%,d".formatted(of.count()));
  }

  private static List<String> row(SegmentFigures segment) {
    List<String> row = row(segment.segment(), segment.figures());
    row.add(1, "%,d".formatted(segment.users()));
    return row;
  }

  private static List<String> row(String name, List<Figure> figures) {
    List<String> row = new ArrayList<>(List.of(name));
    figures.forEach(figure -> row.add(SimulationText.number(figure)));
    return row;
  }

  /** The unit stands in the header, once and unless the name says it, so that wide tables fit. */
  private static String header(Figure figure) {
    return figure.name().contains(" per ")
        ? figure.name()
        : "%s (%s)".formatted(figure.name(), figure.unit());
  }

  private static void tell(Map<String, List<Transcript>> transcripts, List<Block> blocks) {
    blocks.add(new Block.Heading(SAY.sessionsHeading()));
    blocks.add(new Block.Paragraph(SAY.sessionsExplained()));
    transcripts.forEach((policy, sessions) -> {
      for (Transcript session : sessions) {
        blocks.add(new Block.Paragraph(SAY.sessionOf(policy, session.user())));
        blocks.add(new Block.Bullets(session.lines()));
      }
    });
  }

  private static Value value(Figure figure) {
    return new Value(
        figure.mean(), figure.mean() - figure.seedSpread(), figure.mean() + figure.seedSpread());
  }
}
