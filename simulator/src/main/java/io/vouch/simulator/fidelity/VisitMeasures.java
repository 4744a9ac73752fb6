package io.vouch.simulator.fidelity;

import io.vouch.messages.Messages;
import io.vouch.simulator.fidelity.HeldOutComparison.Measure;
import io.vouch.tools.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is compared of the days on which people came. A unit is one person's days, ascending. */
public final class VisitMeasures {
  private static final FidelityMessages SAY = Messages.of(FidelityMessages.class);

  private static final double KS_GATE = 0.05;
  private static final double RELATIVE_GATE = 0.1;
  private static final int WEEK = 7;

  private VisitMeasures() {}

  public static Measure<int[]> gaps() {
    return new Measure<>(
        "marginal",
        SAY.daysBetweenVisits(),
        KS_GATE,
        people -> Sample.of(allGaps(people)).mean(),
        (run, real) -> Distances.ks(allGaps(run), allGaps(real)));
  }

  public static Measure<int[]> visits() {
    return new Measure<>(
        "activity",
        SAY.visitsPerPerson(),
        KS_GATE,
        people -> Sample.of(counts(people)).mean(),
        (run, real) -> Distances.ks(counts(run), counts(real)));
  }

  public static Measure<int[]> withinAWeek() {
    return Measure.relative(
        "dynamics",
        SAY.shareOfReturns(),
        RELATIVE_GATE,
        people -> {
          double[] gaps = allGaps(people);
          long soon = Arrays.stream(gaps).filter(gap -> gap <= WEEK).count();
          return (double) soon / Math.max(1, gaps.length);
        });
  }

  /** How much of the variance of log gaps lies between people. */
  public static Measure<int[]> betweenPeople() {
    return Measure.absolute(
        "heterogeneity", SAY.gapVariance(), RELATIVE_GATE, VisitMeasures::shareBetween);
  }

  private static double shareBetween(List<int[]> people) {
    double within = 0;
    double between = 0;
    long gaps = 0;
    double grand = 0;
    for (int[] days : people) {
      for (double log : logGaps(days)) {
        grand += log;
        gaps++;
      }
    }
    grand /= Math.max(1, gaps);
    int groups = 0;
    for (int[] days : people) {
      double[] logs = logGaps(days);
      double mean = Sample.of(logs).mean();
      for (double log : logs) {
        within += (log - mean) * (log - mean);
      }
      between += logs.length * (mean - grand) * (mean - grand);
      groups += logs.length > 0 ? 1 : 0;
    }
    double meanWithin = within / Math.max(1, gaps - groups);
    double meanSize = (double) gaps / Math.max(1, groups);
    double variance = (between / Math.max(1, groups - 1) - meanWithin) / meanSize;
    return Math.max(0, variance) / (Math.max(0, variance) + meanWithin);
  }

  private static double[] logGaps(int[] days) {
    return IntStream.range(1, days.length)
        .mapToDouble(n -> Math.log(days[n] - days[n - 1]))
        .toArray();
  }

  private static double[] allGaps(List<int[]> people) {
    return people.stream()
        .flatMapToDouble(
            days -> IntStream.range(1, days.length).mapToDouble(n -> days[n] - days[n - 1]))
        .toArray();
  }

  private static double[] counts(List<int[]> people) {
    return people.stream().mapToDouble(days -> days.length).toArray();
  }
}
