package io.vouch.simulator.scenario;

import io.vouch.simulator.truth.Population;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The populations a scenario can be run with, by name and description. */
public final class Populations {
  private Populations() {}

  /** What each population consists of, by its name. */
  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (Population population : Population.all()) {
      descriptions.put(
          population.name(),
          population.segments().stream().map(Populations::words).collect(Collectors.joining("; ")));
    }
    return descriptions;
  }

  private static String words(Population.Segment segment) {
    String shifts =
        segment.shifts().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(shift -> "%s %+.2f".formatted(shift.getKey().key(), shift.getValue()))
            .collect(Collectors.joining(", "));
    return "%.0f %% %s%s"
        .formatted(
            100 * segment.share(), segment.name(), shifts.isEmpty() ? "" : " (" + shifts + ")");
  }
}
