package io.vouch.agent.lab.tuner;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The finished parts of a benchmark, one JSON line each, appended as they are finished: a run that
 * was stopped goes on where it was. A last line that was cut off is taken away and done again.
 */
final class ResultsFile {
  private static final TunerMessages SAY = Messages.of(TunerMessages.class);

  private final @Nullable Path path;
  private final List<WorldResult> results = new ArrayList<>();

  /**
   * @param path null to keep nothing
   * @param settings only lines of the same settings are read
   */
  ResultsFile(@Nullable Path path, Settings settings) {
    this.path = path;
    if (path != null && Files.exists(path)) {
      read(path, settings);
    }
  }

  /**
   * What lines were run with.
   *
   * @param first of lines that were written before {@code ours} picked by what it believes: what
   *     they call {@code ours} is {@code ours-picking-by-window} now, everything else is as it was
   */
  record Settings(String current, String first) {}

  private void read(Path file, Settings settings) {
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      if (end < text.length()) {
        // The next line must not be appended to half of one.
        Files.writeString(file, text.substring(0, end));
      }
      for (String line : text.substring(0, end).lines().toList()) {
        WorldResult result = parsed(line);
        if (result.settings().equals(settings.current())) {
          results.add(result);
        } else if (result.settings().equals(settings.first())) {
          results.add(result.renaming(TunerArm.OURS, TunerArm.OURS_PICKING_BY_WINDOW));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WorldResult parsed(String line) {
    try {
      return DomainJson.mapper().readValue(line, WorldResult.class);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.notAResult(path), e);
    }
  }

  synchronized void add(WorldResult result) {
    results.add(result);
    if (path != null) {
      try {
        String line = DomainJson.mapper().writeValueAsString(result) + "\n";
        Files.writeString(
            path,
            line,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            StandardOpenOption.SYNC);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One result per world, scenario and seed, whichever lines its arms are on. */
  synchronized List<WorldResult> results() {
    Map<Part, WorldResult> merged = new LinkedHashMap<>();
    results.forEach(result -> merged.merge(Part.of(result), result, WorldResult::with));
    return List.copyOf(merged.values());
  }

  /** The arms that are not done of a part. */
  synchronized List<TunerArm> open(Part part, List<TunerArm> arms) {
    return arms.stream()
        .filter(arm ->
            results.stream().noneMatch(result -> Part.of(result).equals(part) && result.has(arm)))
        .toList();
  }

  /** One world of one scenario with one seed of chance. */
  record Part(TunerScenario scenario, long world, long noise) {
    static Part of(WorldResult result) {
      return new Part(result.scenario(), result.world(), result.noise());
    }
  }
}
