package io.vouch.agent.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a report, as people read it. */
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The lines of a Markdown table. */
  public List<String> markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(line(columns));
    lines.add(line(columns.stream().map(column -> "---").toList()));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
