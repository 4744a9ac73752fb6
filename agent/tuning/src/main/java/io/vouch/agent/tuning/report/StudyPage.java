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
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of one study, in a simulated market or on real people. */
public final class StudyPage {
  private static final StudyReportMessages SAY = Messages.of(StudyReportMessages.class);

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
    say(SAY.whatFiguresAre(isSimulated, plan.goal().online(), rails()));
    if (!state.episodes().isEmpty()) {
      measured();
      learned();
      tried();
      decided();
    }
    head(SAY.confirmationHeading());
    say(confirmation());
    return new ReportPage(SAY.pageTitle(plan.id(), isSimulated), blocks);
  }

  private String rails() {
    List<String> rails = new ArrayList<>();
    for (Guardrail rail : plan.guardrails()) {
      rails.add(
          SAY.railFallsBy(rail.relation().online(), "%.0f".formatted(-100 * rail.leastUplift())));
    }
    return String.join(", ", rails);
  }

  private void measured() {
    head(SAY.whoDecidesHeading());
    blocks.add(new Block.Figure(charts.shares()));
    head(SAY.measuredHeading());
    figure(charts.goal(plan.goal().online()));
    plan.guardrails().forEach(rail -> figure(charts.guardrail(rail)));
    figure(charts.others(plan));
  }

  private void learned() {
    head(SAY.believedHeading());
    say(SAY.relationsExplained());
    figure(charts.intercepts());
    figure(charts.slopes());
    head(SAY.breachHeading());
    figure(charts.penalties());
  }

  private void tried() {
    head(SAY.triedHeading());
    figure(charts.multipliers());
    blocks.add(new Block.Tabular(SAY.multipliersTable(), tables.multipliers()));
    say(tables.oscillation());
    head(SAY.searchHeading());
    figure(charts.progress(notes));
  }

  private void decided() {
    head(SAY.controllerHeading());
    if (tables.isControlled()) {
      blocks.add(new Block.Tabular(SAY.decisionsTable(), tables.corrections()));
    } else {
      say(SAY.nothingControlled());
    }
    head(SAY.gateHeading());
    blocks.add(new Block.Tabular(SAY.gateTable(), tables.gates()));
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
                ? SAY.nothingToConfirm()
                : SAY.confirmed(
                    confirmation.round(),
                    confirmation.windows(),
                    uplifts(confirmation.uplifts()),
                    confirmation.isConfirmed()))
        .orElse(SAY.notConfirmedYet());
  }

  private static String uplifts(Map<String, Uplift> uplifts) {
    List<String> parts = new ArrayList<>();
    uplifts.forEach((metric, uplift) ->
        parts.add(
            SAY.uplift(
                metric,
                "%+.3f".formatted(uplift.value()),
                "%.3f".formatted(StudyCharts.Z * uplift.standardError()))));
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
