package io.vouch.agent.tuning.report;

import io.vouch.agent.report.Block;
import io.vouch.agent.report.LineChart;
import io.vouch.agent.report.ReportPage;
import io.vouch.agent.tuning.round.Guardrail;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.agent.tuning.round.StudyPlan;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uplift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of one study, in a simulated market or on real people. */
public final class StudyPage {
  private final StudyPlan plan;
  private final TuningState state;
  private final StudyNotes notes;
  private final StudyCharts charts;
  private final StudyTables tables;
  private final boolean isSimulated;
  private final List<Block> blocks = new ArrayList<>();

  private StudyPage(StudyPlan plan, TuningState state, StudyNotes notes) {
    this.plan = plan;
    this.isSimulated = plan.schedule().isTimeSimulated();
    this.state = state;
    this.notes = notes;
    this.charts = new StudyCharts(state);
    this.tables = new StudyTables(state, notes);
  }

  /** The page of a study as it stands. */
  public static ReportPage of(StudyPlan plan, TuningState state, StudyNotes notes) {
    return new StudyPage(plan, state, notes).page();
  }

  private ReportPage page() {
    say(
        (isSimulated
                ? "Every figure here is of a simulated market."
                : "Every figure here is of real people.")
            + " Uplifts are fractions against control, with 95%% intervals; each is of the one window that its round ran in. Goal: %s. Must not fall: %s."
                .formatted(plan.goal().online(), rails()));
    if (!state.episodes().isEmpty()) {
      measured();
      learned();
      tried();
      decided();
    }
    head("Confirmation");
    say(confirmation());
    return new ReportPage(
        "Tuning study " + plan.id() + (isSimulated ? " (simulated)" : " (real people)"), blocks);
  }

  private String rails() {
    List<String> rails = new ArrayList<>();
    for (Guardrail rail : plan.guardrails()) {
      rails.add(
          "%s by more than %.0f%%".formatted(rail.relation().online(), -100 * rail.leastUplift()));
    }
    return String.join(", ", rails);
  }

  private void measured() {
    head("Who decides the order");
    blocks.add(new Block.Figure(charts.shares()));
    head("What was measured");
    figure(charts.goal(plan.goal().online()));
    plan.guardrails().forEach(rail -> figure(charts.guardrail(rail)));
    figure(charts.others(plan));
  }

  private void learned() {
    head("What is believed");
    say("Per relation: online uplift = slope × offline uplift + intercept, after its round.");
    figure(charts.intercepts());
    figure(charts.slopes());
    head("What a breach costs");
    figure(charts.penalties());
  }

  private void tried() {
    head("What was tried");
    figure(charts.multipliers());
    blocks.add(new Block.Tabular("Multipliers of the base weights by round", tables.multipliers()));
    say(tables.oscillation());
    head("How the search went");
    figure(charts.progress(notes));
  }

  private void decided() {
    head("What the controller decided");
    if (tables.isControlled()) {
      blocks.add(new Block.Tabular("Decisions with the episodes they cite", tables.corrections()));
    } else {
      say("There was no controller, or it changed nothing.");
    }
    head("Before anybody saw it");
    blocks.add(new Block.Tabular("Off-policy gate by round", tables.gates()));
  }

  private void head(String text) {
    blocks.add(new Block.Heading(text));
  }

  private void say(String text) {
    blocks.add(new Block.Paragraph(text));
  }

  private void figure(@Nullable LineChart chart) {
    if (chart != null) {
      blocks.add(new Block.Figure(chart));
    }
  }

  private String confirmation() {
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
                        confirmation.isConfirmed()
                            ? "Confirmed: a person may approve it."
                            : "Not confirmed: nothing is announced."))
        .orElse("The study has not come to its confirmation.");
  }

  private static String uplifts(Map<String, Uplift> uplifts) {
    List<String> parts = new ArrayList<>();
    uplifts.forEach((metric, uplift) ->
        parts.add(
            "%s %+.3f ± %.3f"
                .formatted(metric, uplift.value(), StudyCharts.Z * uplift.standardError())));
    return String.join(", ", parts);
  }

  /** The round of an episode. */
  static int round(TuningState state, String episode) {
    return state.episodes().stream()
        .filter(known -> known.key().value().equals(episode))
        .mapToInt(Episode::round)
        .findFirst()
        .orElse(0);
  }
}
