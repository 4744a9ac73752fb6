package io.vouch.agent.lab.command;

import io.vouch.messages.Messages;
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
  private static final SimulationMessages SAY = Messages.of(SimulationMessages.class);

  private PopulationText() {}

  static List<String> lines(SimulatePopulationCommand.Document document) {
    List<String> lines = new ArrayList<>();
    lines.add(
        SAY.segments(
            document.segments().size(),
            document.people(),
            document.from(),
            document.to(),
            document.leftOut()));
    for (FoundSegment segment : document.segments()) {
      lines.add("");
      lines.add(
          SAY.segment(segment.name(), "%.1f".formatted(100 * segment.share()), segment.people()));
      lines.add(
          SAY.found(
              segment.traits().stream()
                  .map(PopulationText::trait)
                  .collect(Collectors.joining("; "))));
      lines.add(
          SAY.shifts(
              segment.shifts().stream()
                  .map(PopulationText::shift)
                  .collect(Collectors.joining("; "))));
    }
    lines.add("");
    lines.add(SAY.whatShiftsAre(String.join(", ", document.untouched())));
    lines.add("");
    lines.add(SAY.responsesHeading(document.seed()));
    lines.add(
        "%-24s %-50s %9s %10s %9s %10s %10s %9s"
            .formatted(
                SAY.segmentColumn(),
                SAY.responseColumn(),
                SAY.dataColumn(),
                SAY.simulatedColumn(),
                SAY.distanceColumn(),
                SAY.ownHalvesColumn(),
                SAY.everybodyColumn(),
                "n"));
    document.responses().forEach(row -> lines.add(line(row)));
    lines.add(SAY.whatDistancesAre());
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
        row.distance() > row.floor() ? SAY.noNearer() : "");
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
