package io.vouch.agent.tuning.report;

import io.vouch.agent.report.AreaChart;
import io.vouch.agent.report.Axis;
import io.vouch.agent.report.LineChart;
import io.vouch.agent.report.LineChart.Line;
import io.vouch.agent.report.LineChart.Point;
import io.vouch.agent.report.Value;
import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.agent.tuning.round.StudyNotes.SearchStep;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OfflineCandidate;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The charts of a study's page. Those without a point are null. */
final class StudyCharts {
  private static final StudyReportMessages SAY = Messages.of(StudyReportMessages.class);

  /** Two-sided 95%. */
  static final double Z = 1.96;

  /** Multipliers further from 1 than this are shown by their ratios. */
  private static final double WIDE = 3;

  private static final String INFLUENCE = "influence.";

  private final TuningState state;
  private final Axis rounds = Axis.linear(SAY.roundAxis());

  StudyCharts(TuningState state) {
    this.state = state;
  }

  AreaChart shares() {
    SortedMap<String, List<Double>> sizes = new TreeMap<>();
    List<Double> at = new ArrayList<>();
    for (OfflineCandidate candidate : state.candidates()) {
      if (candidate.rank() == 1) {
        at.add(at.size() + 1.0);
        candidate
            .metrics()
            .forEach((metric, value) -> {
              if (metric.startsWith(INFLUENCE)) {
                sizes
                    .computeIfAbsent(metric.substring(INFLUENCE.length()), any -> new ArrayList<>())
                    .add(value);
              }
            });
      }
    }
    List<AreaChart.Layer> layers =
        sizes.entrySet().stream()
            .map(entry -> new AreaChart.Layer(entry.getKey(), entry.getValue()))
            .toList();
    return new AreaChart(SAY.influenceShares(), rounds, SAY.shareAxis(), at, layers);
  }

  @Nullable LineChart goal(String metric) {
    Lines lines = new Lines();
    measured(metric, uplift -> lines.add(metric, uplift.round(), value(uplift.uplift())));
    return lines.chart(SAY.goalTitle(metric), rounds, Axis.linear(SAY.upliftAxis()));
  }

  @Nullable LineChart guardrail(Guardrail rail) {
    String metric = rail.relation().online();
    Lines lines = new Lines();
    measured(
        metric,
        uplift -> {
          lines.add(metric, uplift.round(), value(uplift.uplift()));
          lines.add(SAY.leastUpliftLine(), uplift.round(), Value.exact(rail.leastUplift()));
        });
    return lines.chart(SAY.guardrailTitle(metric), rounds, Axis.linear(SAY.upliftAxis()));
  }

  /** What is neither the goal nor a guardrail. */
  @Nullable LineChart others(StudyPlan plan) {
    Set<String> shown = new HashSet<>(Set.of(plan.goal().online()));
    plan.guardrails().forEach(rail -> shown.add(rail.relation().online()));
    Lines lines = new Lines();
    for (Episode episode : state.episodes()) {
      OnlineOutcome outcome = episode.outcome();
      if (outcome != null) {
        outcome
            .uplifts()
            .forEach((metric, uplift) -> {
              if (!shown.contains(metric)) {
                lines.add(metric, episode.round(), value(uplift));
              }
            });
      }
    }
    return lines.chart(SAY.otherMetricsTitle(), rounds, Axis.linear(SAY.upliftAxis()));
  }

  @Nullable LineChart intercepts() {
    return beliefs(SAY.interceptsTitle(), SAY.interceptAxis(), Relation::intercept);
  }

  @Nullable LineChart slopes() {
    return beliefs(SAY.slopesTitle(), SAY.slopeAxis(), Relation::slope);
  }

  private @Nullable LineChart beliefs(
      String title, String measure, ToDoubleFunction<Relation> figure) {
    Map<String, RelationUpdate> last = new TreeMap<>();
    state
        .updates()
        .forEach(update -> last.put(update.episode() + " " + update.after().key(), update));
    Lines lines = new Lines();
    for (RelationUpdate update : last.values()) {
      lines.add(
          update.after().key().toString(),
          StudyPage.round(state, update.episode().value()),
          Value.exact(figure.applyAsDouble(update.after())));
    }
    return lines.chart(title, rounds, Axis.linear(measure));
  }

  @Nullable LineChart penalties() {
    Map<String, PenaltyUpdate> last = new TreeMap<>();
    state
        .penaltyUpdates()
        .forEach(update -> last.put(update.episode() + " " + update.metric(), update));
    Lines lines = new Lines();
    last.values()
        .forEach(update ->
            lines.add(
                update.metric(),
                StudyPage.round(state, update.episode().value()),
                Value.exact(update.newWeight())));
    return lines.chart(SAY.penaltiesTitle(), rounds, Axis.linear(SAY.weightAxis()));
  }

  @Nullable LineChart multipliers() {
    Lines lines = new Lines();
    boolean isWide =
        state.episodes().stream()
            .flatMap(episode -> episode.searched().parameters().values().stream())
            .anyMatch(multiplier -> multiplier > WIDE || multiplier < 1 / WIDE);
    String measure = SAY.multiplierAxis();
    for (Episode episode : state.episodes()) {
      episode
          .searched()
          .parameters()
          .forEach((name, value) -> lines.add(name, episode.round(), Value.exact(value)));
    }
    return lines.chart(
        SAY.multipliersTitle(), rounds, isWide ? Axis.logarithmic(measure) : Axis.linear(measure));
  }

  @Nullable LineChart progress(StudyNotes notes) {
    Lines lines = new Lines();
    for (Episode episode : state.episodes()) {
      for (SearchStep step : notes.searchProgress(episode.round())) {
        lines.add(
            SAY.searchOfRound("%02d".formatted(episode.round())),
            step.trial(),
            Value.exact(step.objective()));
      }
    }
    return lines.chart(
        SAY.progressTitle(), Axis.logarithmic(SAY.trialAxis()), Axis.linear(SAY.objectiveAxis()));
  }

  private record Measured(int round, Uplift uplift) {}

  private void measured(String metric, Consumer<Measured> consumer) {
    for (Episode episode : state.episodes()) {
      OnlineOutcome outcome = episode.outcome();
      Uplift uplift = outcome == null ? null : outcome.uplifts().get(metric);
      if (uplift != null) {
        consumer.accept(new Measured(episode.round(), uplift));
      }
    }
  }

  private static Value value(Uplift uplift) {
    double half = Z * uplift.standardError();
    return new Value(uplift.value(), uplift.value() - half, uplift.value() + half);
  }

  /** Points of named lines, in the order in which they come. */
  private static final class Lines {
    private final Map<String, List<Point>> points = new LinkedHashMap<>();

    void add(String name, double x, Value y) {
      points.computeIfAbsent(name, any -> new ArrayList<>()).add(new Point(x, y));
    }

    @Nullable LineChart chart(String title, Axis x, Axis y) {
      List<Line> lines =
          points.entrySet().stream()
              .map(entry -> new Line(entry.getKey(), entry.getValue()))
              .toList();
      return lines.isEmpty() ? null : new LineChart(title, x, y, lines);
    }
  }
}
