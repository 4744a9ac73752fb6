package io.vouch.simulator.report;

import io.vouch.simulator.market.Count;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.SegmentCounts;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How one segment of the simulated users responded to a policy.
 *
 * @param segment its name
 * @param users in all seeds together
 * @param figures each with its spread from seed to seed
 */
public record SegmentFigures(String segment, long users, List<ScenarioReport.Figure> figures) {
  public SegmentFigures {
    figures = List.copyOf(figures);
  }

  /** All segments of the runs of one policy, one run per seed. */
  static List<SegmentFigures> of(List<RunResult> runs) {
    List<SegmentFigures> segments = new ArrayList<>();
    for (int n = 0; n < runs.getFirst().segments().size(); n++) {
      int index = n;
      segments.add(of(runs.stream().map(run -> run.segments().get(index)).toList(), runs.size()));
    }
    return segments;
  }

  private static SegmentFigures of(List<SegmentCounts> seeds, int count) {
    long users = seeds.stream().mapToLong(seed -> seed.count(Count.USERS)).sum();
    List<ScenarioReport.Figure> figures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Sample values = Sample.of(seeds.stream().mapToDouble(seed -> measure.of(seed)).toArray());
      figures.add(
          new ScenarioReport.Figure(
              measure.title,
              measure.unit,
              values.mean(),
              values.deviation(),
              users / count,
              count));
    }
    return new SegmentFigures(seeds.getFirst().name(), users, figures);
  }

  /** What is reported of a segment. */
  private enum Measure {
    SESSIONS("sessions per user", "sessions/user", s -> s.count(Count.SESSIONS), Count.USERS),
    SLATES("slates per user", "slates/user", s -> s.count(Count.SLATES), Count.USERS),
    RETURNED(
        "users who returned", "share of users", s -> s.count(Count.RETURNED_USERS), Count.USERS),
    CLICKS("clicks per slate", "clicks/slate", s -> s.count(Count.CLICKS), Count.SLATES),
    BUYS("purchases per user", "purchases/user", s -> s.count(Count.BUYS), Count.USERS),
    SAID(
        "instructions per session",
        "instructions/session",
        s -> s.count(Count.INSTRUCTIONS),
        Count.SESSIONS),
    SATISFACTION(
        "satisfaction at the end of a session",
        "in (-1, 1)",
        SegmentCounts::satisfaction,
        Count.SESSIONS);

    private final String title;
    private final String unit;
    private final ToDoubleFunction<SegmentCounts> numerator;
    private final Count denominator;

    Measure(
        String title, String unit, ToDoubleFunction<SegmentCounts> numerator, Count denominator) {
      this.title = title;
      this.unit = unit;
      this.numerator = numerator;
      this.denominator = denominator;
    }

    private double of(SegmentCounts segment) {
      long under = segment.count(denominator);
      return under == 0 ? 0 : numerator.applyAsDouble(segment) / under;
    }
  }
}
