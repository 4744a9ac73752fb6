package io.vouch.agent.lab.quality;

import java.util.List;

/**
 * What a quality evaluation measured.
 *
 * @param rows one per data set, protocol and policy, in order of running
 * @param notes sentences about what could not be run
 */
public record QualityReport(List<Row> rows, List<String> notes) {
  public QualityReport {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * One policy under one protocol.
   *
   * @param protocol data set and protocol
   * @param settings the policy's settings in words
   * @param people how many people were evaluated
   * @param coverageAt10 share of the catalogue in anybody's first 10 (first seed); without
   *     interval, because resampling people can only lower a count of distinct items
   * @param seeds how many seeds were averaged
   * @param trainSeconds mean wall time of training
   * @param scoreSeconds mean wall time of scoring everybody
   */
  public record Row(
      String policy,
      String protocol,
      String settings,
      Estimate ndcgAt10,
      Estimate ndcgAt20,
      Estimate recallAt20,
      Estimate hitRateAt10,
      double coverageAt10,
      int people,
      int seeds,
      double trainSeconds,
      double scoreSeconds) {}
}
