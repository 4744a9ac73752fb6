package io.vouch.agent.lab.quality;

import java.util.List;

/** Collects the metrics of one policy over seeds and people. */
final class Measured {
  private static final List<Metric> METRICS =
      List.of(new NdcgAt(10), new NdcgAt(20), new RecallAt(20), new HitRateAt(10));

  private final Split split;
  private final int[] people;
  private final double[][][] values; // metric, seed, person
  private double coverage;
  private double trainSeconds;
  private double scoreSeconds;

  Measured(Split split, int[] people, int seeds) {
    this.split = split;
    this.people = people;
    this.values = new double[METRICS.size()][seeds][people.length];
  }

  void add(int seedIndex, int[][] slates, long trainNanos, long scoreNanos) {
    for (int m = 0; m < METRICS.size(); m++) {
      for (int p = 0; p < people.length; p++) {
        values[m][seedIndex][p] = METRICS.get(m).of(slates[p], split.relevant()[people[p]]);
      }
    }
    if (seedIndex == 0) {
      coverage = new CoverageAt(10).of(slates, split.train().items());
    }
    trainSeconds += trainNanos / 1e9;
    scoreSeconds += scoreNanos / 1e9;
  }

  QualityReport.Row row(String policy, String settings, long seed) {
    int seeds = values[0].length;
    return new QualityReport.Row(
        policy,
        split.name(),
        settings,
        Estimate.of(values[0], seed),
        Estimate.of(values[1], seed),
        Estimate.of(values[2], seed),
        Estimate.of(values[3], seed),
        coverage,
        people.length,
        seeds,
        trainSeconds / seeds,
        scoreSeconds / seeds);
  }
}
