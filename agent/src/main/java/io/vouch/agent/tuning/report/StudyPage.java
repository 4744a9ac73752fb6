package io.vouch.agent.tuning.report;

import io.vouch.agent.report.AreaChart;
import io.vouch.agent.report.Axis;
import io.vouch.agent.report.Block;
import io.vouch.agent.report.LineChart;
import io.vouch.agent.report.LineChart.Line;
import io.vouch.agent.report.LineChart.Point;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.report.Table;
import io.vouch.agent.report.Value;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OfflineCandidate;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page of one study in a simulated market. */
public final class StudyPage {
  private static final String INFLUENCE = "influence.";
  private static final double Z = 1.96;
  private static final Axis ROUND = Axis.linear("round");

  private StudyPage() {}

  /** The page of a study as it stands. */
  public static ReportPage of(StudyId study, TuningState state, StudyNotes notes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Every figure here is of a simulated market. Uplifts are fractions against control with 95% intervals."));
    if (!state.episodes().isEmpty()) {
      blocks.add(new Block.Heading("Who decides the order"));
      blocks.add(new Block.Figure(shares(state)));
      blocks.add(new Block.Heading("What was measured"));
      blocks.add(new Block.Figure(outcomes(state)));
      blocks.add(new Block.Heading("What is believed"));
      blocks.add(new Block.Figure(beliefs(state)));
      blocks.add(new Block.Heading("What a breach costs"));
      blocks.add(new Block.Figure(penalties(state)));
      blocks.add(new Block.Heading("What was tried"));
      blocks.add(new Block.Tabular("Multipliers by round", multipliers(state)));
      blocks.add(new Block.Paragraph(oscillation(state)));
    }
    blocks.add(new Block.Heading("Confirmation"));
    blocks.add(new Block.Paragraph(confirmation(notes)));
    return new ReportPage("Tuning study " + study + " (simulated)", blocks);
  }

  private static AreaChart shares(TuningState state) {
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
    return new AreaChart("Influence share of each factor group", ROUND, "share", at, layers);
  }

  private static LineChart outcomes(TuningState state) {
    SortedMap<String, List<Point>> points = new TreeMap<>();
    for (Episode episode : state.episodes()) {
      OnlineOutcome outcome = episode.outcome();
      if (outcome != null) {
        outcome
            .uplifts()
            .forEach((metric, uplift) -> add(points, metric, episode.round(), value(uplift)));
      }
    }
    return lines("Uplift by online metric", "uplift, a fraction", points);
  }

  private static Value value(Uplift uplift) {
    double half = Z * uplift.standardError();
    return new Value(uplift.value(), uplift.value() - half, uplift.value() + half);
  }

  private static LineChart beliefs(TuningState state) {
    SortedMap<String, List<Point>> points = new TreeMap<>();
    Map<String, RelationUpdate> last = new TreeMap<>();
    state
        .updates()
        .forEach(update -> last.put(update.episode() + " " + update.after().key(), update));
    for (RelationUpdate update : last.values()) {
      int round = round(state, update.episode().value());
      add(points, "slope of " + update.after().key(), round, Value.exact(update.after().slope()));
      add(
          points,
          "intercept of " + update.after().key(),
          round,
          Value.exact(update.after().intercept()));
    }
    return lines("Slope and intercept of each relation after its round", "fraction", points);
  }

  private static LineChart penalties(TuningState state) {
    SortedMap<String, List<Point>> points = new TreeMap<>();
    Map<String, PenaltyUpdate> last = new TreeMap<>();
    state
        .penaltyUpdates()
        .forEach(update -> last.put(update.episode() + " " + update.metric(), update));
    last.values()
        .forEach(update ->
            add(
                points,
                update.metric(),
                round(state, update.episode().value()),
                Value.exact(update.newWeight())));
    return lines("Penalty weight of each range after its round", "weight", points);
  }

  private static int round(TuningState state, String episode) {
    return state.episodes().stream()
        .filter(known -> known.key().value().equals(episode))
        .mapToInt(Episode::round)
        .findFirst()
        .orElse(0);
  }

  private static void add(
      SortedMap<String, List<Point>> points, String name, int round, Value value) {
    points.computeIfAbsent(name, any -> new ArrayList<>()).add(new Point(round, value));
  }

  private static LineChart lines(
      String title, String measure, SortedMap<String, List<Point>> points) {
    List<Line> lines =
        points.entrySet().stream()
            .map(entry -> new Line(entry.getKey(), entry.getValue()))
            .toList();
    return new LineChart(title, ROUND, Axis.linear(measure), lines);
  }

  private static Table multipliers(TuningState state) {
    List<String> columns = new ArrayList<>(List.of("round", "objective"));
    columns.addAll(state.episodes().get(0).searched().parameters().keySet());
    List<List<String>> rows = new ArrayList<>();
    for (Episode episode : state.episodes()) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(episode.round()));
      row.add("%.3f".formatted(episode.searched().objective()));
      episode.searched().parameters().values().forEach(value -> row.add("%.3f".formatted(value)));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  /** Total variation of log multipliers: how much the study swung, however good it was. */
  private static String oscillation(TuningState state) {
    double variation = 0;
    for (int i = 1; i < state.episodes().size(); i++) {
      Map<String, Double> before = state.episodes().get(i - 1).searched().parameters();
      Map<String, Double> after = state.episodes().get(i).searched().parameters();
      for (Map.Entry<String, Double> entry : after.entrySet()) {
        double old = before.getOrDefault(entry.getKey(), 1.0);
        variation += Math.abs(Math.log(entry.getValue() / old));
      }
    }
    return "Total variation of the logarithms of all multipliers over the rounds: %.2f."
        .formatted(variation);
  }

  private static String confirmation(StudyNotes notes) {
    return notes
        .confirmation()
        .map(confirmation ->
            confirmation.round() == 0
                ? "No round was worth confirming."
                : "Round %d, %d fresh windows: %s. %s"
                    .formatted(
                        confirmation.round(),
                        confirmation.windows(),
                        uplifts(confirmation.uplifts()),
                        confirmation.isConfirmed() ? "Confirmed." : "Not confirmed."))
        .orElse("The study has not come to its confirmation.");
  }

  private static String uplifts(Map<String, Uplift> uplifts) {
    List<String> parts = new ArrayList<>();
    uplifts.forEach((metric, uplift) ->
        parts.add("%s %+.3f ± %.3f".formatted(metric, uplift.value(), Z * uplift.standardError())));
    return String.join(", ", parts);
  }
}
