package io.vouch.simulator.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import io.vouch.simulator.segments.FoundSegment;
import io.vouch.simulator.truth.Population;
import io.vouch.simulator.truth.Setting;
import io.vouch.simulator.truth.WorldParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A population in a JSON file.
 *
 * <p>{@code {"name": "shop", "segments": [{"name": "thrifty", "share": 1, "persona": false,
 * "shifts": {"user.price-slope": 0.8, "user.price-slope-spread": 0.1}}]}}: shares add up to 1, a
 * shift is added to the setting of that key (a mean or a spread) for the segment's users. {@code
 * "figures"} are numbers that the segment's personas are told; numbers under known names only, so
 * that no text of a file reaches a model.
 */
public final class PopulationFile {
  private static final ScenarioMessages SAY = Messages.of(ScenarioMessages.class);

  private static final ObjectMapper MAPPER = DomainJson.plain();

  private PopulationFile() {}

  private record Document(@Nullable String name, @Nullable List<Part> segments) {}

  private record Part(
      String name,
      double share,
      boolean persona,
      @Nullable Map<String, Double> shifts,
      @Nullable Map<String, Double> figures) {}

  /**
   * Writes segments that were found in data.
   *
   * @throws VouchException STORAGE if the file cannot be written
   */
  public static void write(Path file, String name, List<FoundSegment> segments) {
    List<Part> parts = new ArrayList<>();
    double before = 0;
    for (int n = 0; n < segments.size(); n++) {
      FoundSegment of = segments.get(n);
      Map<String, Double> shifts = new TreeMap<>();
      of.shifts().forEach(shift -> shifts.put(shift.setting(), shift.value()));
      // The last share is what is left, so that rounding cannot keep the sum from being 1.
      double share = n == segments.size() - 1 ? 1 - before : of.share();
      before += share;
      parts.add(new Part(of.name(), share, false, shifts, new TreeMap<>(of.figures())));
    }
    try {
      Files.writeString(
          file,
          MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new Document(name, parts))
              + "\n");
    } catch (IOException e) {
      throw new VouchException(ErrorCode.STORAGE, SAY.populationNotWritable(file), e);
    }
  }

  /**
   * The population in a file.
   *
   * @throws VouchException if the file cannot be read or is no population
   */
  static Population read(Path file) {
    try {
      Document document = MAPPER.readValue(Files.readString(file), Document.class);
      String name = document.name();
      List<Part> segments = document.segments();
      if (name == null || segments == null) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.populationEmpty(file));
      }
      return new Population(name, segments.stream().map(PopulationFile::segment).toList());
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.BAD_DATA, SAY.populationMalformed(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.populationUnreadable(file), e);
    }
  }

  private static Population.Segment segment(Part part) {
    Map<Setting, Double> shifts = new TreeMap<>();
    Map<String, Double> written = part.shifts();
    if (written != null) {
      written.forEach((key, shift) -> shifts.put(WorldParameters.setting(key), shift));
    }
    Map<String, Double> figures = part.figures();
    return new Population.Segment(
        part.name(), part.share(), shifts, part.persona(), figures == null ? Map.of() : figures);
  }
}
