package io.vouch.agent.cli.importing;

import io.vouch.agent.importing.DetectionText;
import io.vouch.agent.importing.ImportCounts;
import io.vouch.agent.importing.ImportOutcome;
import io.vouch.agent.importing.ImportOutcome.Imported;
import io.vouch.agent.importing.ImportOutcome.Rehearsed;
import io.vouch.agent.importing.ImportOutcome.Stopped;
import io.vouch.agent.importing.detection.Detection;
import io.vouch.agent.importing.fitness.FitnessReport;
import io.vouch.agent.importing.fitness.FitnessText;
import io.vouch.agent.importing.mapping.RowProblem;
import io.vouch.messages.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an import ended, as text and as data. */
final class ImportText {
  private static final ImportCommandMessages SAY = Messages.of(ImportCommandMessages.class);

  private ImportText() {}

  static String of(ImportOutcome outcome, @Nullable FitnessReport fitness) {
    return switch (outcome) {
      case Imported done -> imported(done) + (fitness == null ? "" : FitnessText.of(fitness));
      case Rehearsed rehearsed -> rehearsed(rehearsed);
      case Stopped stopped -> SAY.stopped(problem(stopped.problem()));
    };
  }

  static Map<String, Object> asData(
      Detection detection, ImportOutcome outcome, @Nullable FitnessReport fitness) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(
        "outcome",
        switch (outcome) {
          case Imported done -> "imported";
          case Rehearsed rehearsed -> "rehearsed";
          case Stopped stopped -> "stopped";
        });
    data.put("counts", outcome.counts());
    switch (outcome) {
      case Imported done -> {
        data.put("published", done.published());
        data.put("duplicateEvents", duplicates(done));
        data.put("rejects", done.rejects() == null ? null : done.rejects().toString());
        data.put("resumed", done.resumed());
        data.put("notes", done.notes());
      }
      case Rehearsed rehearsed -> {
        data.put("problems", rehearsed.firstProblems());
        data.put("notes", rehearsed.notes());
      }
      case Stopped stopped -> data.put("problem", stopped.problem());
    }
    data.put("detection", DetectionText.asData(detection));
    if (fitness != null) {
      data.put("fitness", fitness);
    }
    return data;
  }

  private static String imported(Imported done) {
    StringBuilder text = new StringBuilder();
    text.append(done.resumed() ? SAY.resumed() : "");
    text.append(
        SAY.imported(
            done.counts().rowsRead() - done.counts().rowsDropped(),
            done.published().itemsInStore(),
            done.published().newItems(),
            done.published().peopleInStore(),
            done.published().eventsInStore(),
            done.published().newEvents(),
            duplicates(done),
            done.published().version()));
    if (done.rejects() != null) {
      ImportCounts counts = done.counts();
      text.append(SAY.rejected(counts.rowsDropped(), counts.fieldsDropped(), done.rejects()));
    }
    done.notes().forEach(note -> text.append(SAY.note(note)));
    return text.toString();
  }

  private static String rehearsed(Rehearsed rehearsed) {
    ImportCounts counts = rehearsed.counts();
    StringBuilder text = new StringBuilder();
    text.append(
        SAY.rehearsed(
            counts.rowsRead(), counts.itemsStaged(), counts.peopleStaged(), counts.eventsStaged()));
    if (!rehearsed.firstProblems().isEmpty()) {
      text.append(SAY.rejectedFirst(counts.rowsDropped(), counts.fieldsDropped()));
      rehearsed.firstProblems().forEach(p -> text.append("  ").append(problem(p)).append('\n'));
    }
    return text.toString();
  }

  private static String problem(RowProblem problem) {
    return SAY.problem(problem.file(), problem.line(), problem.reason());
  }

  private static long duplicates(Imported done) {
    return done.counts().eventsStaged() - done.published().newEvents();
  }
}
