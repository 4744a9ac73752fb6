package io.vouch.agent.report;

import io.vouch.messages.Messages;
import java.util.List;

/**
 * Bars from zero, each with its name and its interval, in groups one below the other.
 *
 * @param measure the quantity with its unit
 */
public record BarChart(String title, String measure, List<Group> groups) implements Chart {
  public BarChart {
    groups = List.copyOf(groups);
  }

  /** Bars that belong together; the name may be empty where there is one group. */
  public record Group(String name, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  private static final ReportMessages SAY = Messages.of(ReportMessages.class);

  /** One bar; bars of one name have one colour in all groups. */
  public record Bar(String name, Value value) {}

  @Override
  public Table table() {
    return new Table(
        List.of(SAY.group(), SAY.name(), measure),
        groups.stream()
            .flatMap(group ->
                group.bars().stream()
                    .map(bar -> List.of(group.name(), bar.name(), bar.value().text())))
            .toList());
  }
}
