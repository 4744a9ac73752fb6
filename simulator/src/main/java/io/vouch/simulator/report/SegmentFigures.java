package io.vouch.simulator.report;

import io.vouch.messages.Messages;
import io.vouch.simulator.market.Count;
import io.vouch.simulator.run.RunResult;
import io.vouch.simulator.run.SegmentCounts;
import io.vouch.tools.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * How one segment of the simulated users responded to a policy.
 *
 * @param segment its name
 * @param users in all seeds together
 * @param figures each with its spread from seed to seed
 */
public record SegmentFigures(String segment, long users, List<ScenarioReport.Figure> figures) {
  private static final ReportMessages SAY = Messages.of(ReportMessages.class);

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
              measure.title.get(),
              measure.unit.get(),
              values.mean(),
              values.deviation(),
              users / count,
              count));
    }
    return new SegmentFigures(seeds.getFirst().name(), users, figures);
  }

  /** What is reported of a segment. */
  private enum Measure {
    SESSIONS(
        SAY::sessionsPerUser, SAY::unitSessionsPerUser, s -> s.count(Count.SESSIONS), Count.USERS),
    SLATES(SAY::slatesPerUser, SAY::unitSlatesPerUser, s -> s.count(Count.SLATES), Count.USERS),
    RETURNED(
        SAY::usersWhoReturned,
        SAY::unitShareOfUsers,
        s -> s.count(Count.RETURNED_USERS),
        Count.USERS),
    CLICKS(SAY::clicksPerSlate, SAY::unitClicksPerSlate, s -> s.count(Count.CLICKS), Count.SLATES),
    BUYS(SAY::purchasesPerUser, SAY::unitPurchasesPerUser, s -> s.count(Count.BUYS), Count.USERS),
    SAID(
        SAY::instructionsPerSession,
        SAY::unitInstructionsPerSession,
        s -> s.count(Count.INSTRUCTIONS),
        Count.SESSIONS),
    SATISFACTION(SAY::satisfaction, SAY::unitInside, SegmentCounts::satisfaction, Count.SESSIONS);

    private final Supplier<String> title;
    private final Supplier<String> unit;
    private final ToDoubleFunction<SegmentCounts> numerator;
    private final Count denominator;

    Measure(
        Supplier<String> title,
        Supplier<String> unit,
        ToDoubleFunction<SegmentCounts> numerator,
        Count denominator) {
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
