package io.vouch.agent.lab.command;

import io.vouch.agent.lab.quality.Estimate;
import io.vouch.agent.lab.quality.QualityReport;
import java.util.List;

/**
 * The JSON of {@code vouch evaluate quality}: means as plain numbers, 95% intervals beside them.
 */
record QualityDocument(List<Row> rows, List<String> notes) {
  /** One policy under one protocol. */
  record Row(
      String policy,
      String protocol,
      String settings,
      double ndcgAt10,
      List<Double> ndcgAt10Interval,
      double recallAt20,
      List<Double> recallAt20Interval,
      QualityReport.Row all) {}

  static QualityDocument of(QualityReport report) {
    return new QualityDocument(
        report.rows().stream()
            .map(row ->
                new Row(
                    row.policy(),
                    row.protocol(),
                    row.settings(),
                    row.ndcgAt10().mean(),
                    interval(row.ndcgAt10()),
                    row.recallAt20().mean(),
                    interval(row.recallAt20()),
                    row))
            .toList(),
        report.notes());
  }

  private static List<Double> interval(Estimate estimate) {
    return List.of(estimate.lower(), estimate.upper());
  }
}
