package io.vouch.agent.lab.command;

import io.vouch.simulator.segments.FoundSegment;
import io.vouch.simulator.segments.FoundSegment.Shift;
import io.vouch.simulator.segments.FoundSegment.TraitFigure;
import io.vouch.simulator.segments.ResponseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Segments found in events, as people read them. */
final class PopulationText {
  private PopulationText() {}

  static List<String> lines(SimulatePopulationCommand.Document document) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d segments of %,d people, %s to %s; %,d people with too few takings are left out."
            .formatted(
                document.segments().size(),
                document.people(),
                document.from(),
                document.to(),
                document.leftOut()));
    for (FoundSegment segment : document.segments()) {
      lines.add("");
      lines.add(
          "%s: %.1f %%, %,d people"
              .formatted(segment.name(), 100 * segment.share(), segment.people()));
      lines.add(
          "  found:   "
              + segment.traits().stream()
                  .map(PopulationText::trait)
                  .collect(Collectors.joining("; ")));
      lines.add(
          "  shifts:  "
              + segment.shifts().stream()
                  .map(PopulationText::shift)
                  .collect(Collectors.joining("; ")));
    }
    lines.add("");
    lines.add(
        "Shifts are differences from everybody (95 % interval), to be added to any world. Not told by such data, left as the world has them: "
            + String.join(", ", document.untouched())
            + ".");
    lines.add("");
    lines.add(
        "Responses, data beside simulated users (seed %d); distances are Kolmogorov–Smirnov, in [0, 1]:"
            .formatted(document.seed()));
    lines.add(
        "%-24s %-50s %9s %10s %9s %10s %10s %9s"
            .formatted(
                "segment",
                "response",
                "data",
                "simulated",
                "distance",
                "own halves",
                "everybody",
                "n"));
    document.responses().forEach(row -> lines.add(line(row)));
    lines.add(
        "\"own halves\" is the distance of the segment's people from each other, \"everybody\" that of everybody's data: what one has without segments.");
    return lines;
  }

  private static String line(ResponseRow row) {
    return String.format(
        Locale.ROOT,
        "%-24s %-50s %9.4g %10.4g %9.3f %10.3f %10.3f %,9d%s",
        row.segment(),
        row.response(),
        row.real(),
        row.simulated(),
        row.distance(),
        row.ceiling(),
        row.floor(),
        row.observations(),
        row.distance() > row.floor() ? "  no nearer than without segments" : "");
  }

  private static String trait(TraitFigure figure) {
    return String.format(
        Locale.ROOT, "%s %.3g ± %.2g", figure.trait(), figure.mean(), figure.spread());
  }

  private static String shift(Shift shift) {
    return shift.low() == shift.high()
        ? String.format(Locale.ROOT, "%s %+.3f", shift.setting(), shift.value())
        : String.format(
            Locale.ROOT,
            "%s %+.3f (%+.3f … %+.3f)",
            shift.setting(),
            shift.value(),
            shift.low(),
            shift.high());
  }
}
