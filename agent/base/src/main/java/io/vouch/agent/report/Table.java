package io.vouch.agent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a report, as people read it. Every row has a cell for every column. */
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The lines of a Markdown table; what looks like markup in a cell is shown as it is. */
  public List<String> markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Markup::markdown).toList()));
    lines.add(line(columns.stream().map(column -> "---").toList()));
    rows.forEach(row -> lines.add(line(row.stream().map(Markup::markdown).toList())));
    return lines;
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
