package io.vouch.agent.tuning.report;

import io.vouch.agent.report.Table;
import io.vouch.agent.tuning.round.StudyNotes;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.TuningEvent.ControllerAnswered;
import io.vouch.domain.tuning.TuningState;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a study's page. */
final class StudyTables {
  private static final StudyReportMessages SAY = Messages.of(StudyReportMessages.class);

  private final TuningState state;
  private final StudyNotes notes;

  StudyTables(TuningState state, StudyNotes notes) {
    this.state = state;
    this.notes = notes;
  }

  Table multipliers() {
    List<String> columns = new ArrayList<>(List.of(SAY.roundColumn(), SAY.objectiveColumn()));
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

  /** How much the study swung, however good it was. */
  String oscillation() {
    double variation = 0;
    int turns = 0;
    Map<String, Double> before = Map.of();
    Map<String, Double> steps = new TreeMap<>();
    for (Episode episode : state.episodes()) {
      for (Map.Entry<String, Double> entry : episode.searched().parameters().entrySet()) {
        double step = Math.log(entry.getValue() / before.getOrDefault(entry.getKey(), 1.0));
        turns += step * steps.getOrDefault(entry.getKey(), 0.0) < 0 ? 1 : 0;
        steps.put(entry.getKey(), step);
        variation += Math.abs(step);
      }
      before = episode.searched().parameters();
    }
    int possible = before.size() * Math.max(0, state.episodes().size() - 1);
    return SAY.oscillation("%.2f".formatted(variation), turns, possible);
  }

  boolean isControlled() {
    return state.answers().stream()
        .anyMatch(answer ->
            !(answer.proposal() instanceof Adjust adjust) || !adjust.corrections().isEmpty());
  }

  /** One row per correction, hold or empty answer. */
  Table corrections() {
    List<List<String>> rows = new ArrayList<>();
    for (ControllerAnswered answer : state.answers()) {
      String round = Integer.toString(StudyPage.round(state, answer.episode().value()) + 1);
      switch (answer.proposal()) {
        case Hold hold ->
            rows.add(List.of(round, answer.controller(), SAY.hold(), "", "", "", hold.reason()));
        case Adjust adjust -> {
          for (Correction correction : adjust.corrections()) {
            rows.add(row(round, answer.controller(), correction));
          }
          if (adjust.corrections().isEmpty()) {
            rows.add(
                List.of(round, answer.controller(), SAY.noChange(), "", "", "", adjust.reason()));
          }
        }
      }
    }
    return new Table(
        List.of(
            SAY.beforeRoundColumn(),
            SAY.controllerColumn(),
            SAY.relationColumn(),
            SAY.interceptColumn(),
            SAY.penaltyColumn(),
            SAY.citesColumn(),
            SAY.whyColumn()),
        rows);
  }

  private static List<String> row(String round, String controller, Correction correction) {
    return List.of(
        round,
        controller,
        correction.relation().toString(),
        "%+.3f".formatted(correction.interceptChange()),
        "× %.2f".formatted(correction.penaltyMultiplier()),
        String.join(", ", correction.evidence().stream().map(Object::toString).toList()),
        correction.reason());
  }

  Table gates() {
    List<List<String>> rows = new ArrayList<>();
    for (Episode episode : state.episodes()) {
      Map<String, String> gate = notes.gate(episode.round());
      rows.add(
          List.of(
              Integer.toString(episode.round()),
              gate.getOrDefault("gate", SAY.gateNotAsked()),
              gate.getOrDefault("gateReason", "")));
    }
    return new Table(List.of(SAY.roundColumn(), SAY.verdictColumn(), SAY.becauseColumn()), rows);
  }
}
