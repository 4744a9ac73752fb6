package io.vouch.agent.lab.session;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.report.BarChart;
import io.vouch.agent.report.Table;
import io.vouch.messages.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of P11: means with 95% intervals. */
record QuestionFigures(
    Protocol protocol,
    String market,
    int items,
    int people,
    int seeds,
    List<Figures> rows,
    Machine machine) {
  private static final SessionMessages SAY = Messages.of(SessionMessages.class);

  /**
   * One policy in one kind of talk.
   *
   * @param saved turns less than never_ask needed for the same people
   * @param questions asked per session
   */
  record Row(
      String policy,
      String talk,
      Estimate hitAt5,
      Estimate averageTurns,
      Estimate saved,
      double questions) {
    /** Who knows the item shows it at once. */
    static Row oracle(String talk) {
      Estimate one = new Estimate(1, 1, 1, 0);
      return new Row("oracle", talk, one, one, new Estimate(0, 0, 0, 0), 0);
    }
  }

  /** A row as JSON. */
  record Figures(
      String policy,
      String talk,
      double hitAt5,
      double averageTurns,
      List<Double> averageTurnsInterval,
      double turnsSaved,
      List<Double> turnsSavedInterval,
      double questions) {
    static Figures of(Row row) {
      return new Figures(
          row.policy(),
          row.talk(),
          row.hitAt5().mean(),
          row.averageTurns().mean(),
          SessionFigures.interval(row.averageTurns()),
          row.saved().mean(),
          SessionFigures.interval(row.saved()),
          row.questions());
    }
  }

  static ChatReport report(SessionMarket market, int people, int seeds, List<Row> rows) {
    Machine machine = Machine.now();
    QuestionFigures figures =
        new QuestionFigures(
            Protocol.P11,
            market.name(),
            market.catalogue().size(),
            people,
            seeds,
            rows.stream().map(Figures::of).toList(),
            machine);
    return new ChatReport(
        Protocol.P11,
        SAY.questionTitle(market.name(), figures.items(), people, seeds),
        figures,
        table(rows),
        List.of(SAY.answersTruthfully(), SAY.whatAQuestionCosts(), SAY.savedArePaired()),
        machine,
        List.of(chart(rows)),
        List.of());
  }

  private static BarChart chart(List<Row> rows) {
    Map<String, List<BarChart.Bar>> barsByTalk =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::talk,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        row ->
                            new BarChart.Bar(
                                row.policy(), SessionFigures.value(row.averageTurns())),
                        Collectors.toList())));
    return new BarChart(
        SAY.turnsTitle(),
        "AT@5",
        barsByTalk.entrySet().stream()
            .map(entry -> new BarChart.Group(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Table table(List<Row> rows) {
    return new Table(
        List.of(
            SAY.talkColumn(),
            SAY.policyColumn(),
            "AT@5 (95%)",
            SAY.savedColumn(),
            "Hit@5",
            SAY.questionsColumn()),
        rows.stream()
            .map(row ->
                List.of(
                    row.talk(),
                    row.policy(),
                    SessionFigures.text("%.2f [%.2f, %.2f]", row.averageTurns()),
                    row.policy().equals("oracle")
                        ? ""
                        : SessionFigures.text("%.3f [%.3f, %.3f]", row.saved()),
                    "%.3f".formatted(row.hitAt5().mean()),
                    "%.2f".formatted(row.questions())))
            .toList());
  }
}
