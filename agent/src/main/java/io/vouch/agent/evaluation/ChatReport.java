package io.vouch.agent.evaluation;

import io.vouch.agent.bench.Machine;
import io.vouch.agent.report.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What one protocol measured.
 *
 * @param protocol its name
 * @param title one line on what was measured on what
 * @param figures the record that is printed as JSON
 * @param table the same for people
 * @param notes what a reader has to know
 * @param machine where it ran, as it was at the end
 */
public record ChatReport(
    Protocol protocol,
    String title,
    Object figures,
    Table table,
    List<String> notes,
    Machine machine) {
  public ChatReport {
    notes = List.copyOf(notes);
  }

  /** The report as Markdown. */
  public String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + protocol + ": " + title);
    lines.add("");
    lines.addAll(table.markdown());
    lines.add("");
    notes.forEach(note -> lines.add("- " + note));
    lines.add("- " + machine.sentence() + ".");
    lines.add("");
    return String.join("\n", lines);
  }
}
