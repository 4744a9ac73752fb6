package io.vouch.agent.evaluation.tuner;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.json.DomainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The finished parts of a benchmark, one JSON line each, appended as they are finished: a run that
 * was stopped goes on where it was. A last line that was cut off is left out and done again.
 */
final class ResultsFile {
  private final @Nullable Path path;
  private final List<WorldResult> results = new ArrayList<>();

  /**
   * @param path null to keep nothing
   * @param settings only lines of the same settings are read
   */
  ResultsFile(@Nullable Path path, String settings) {
    this.path = path;
    if (path != null && Files.exists(path)) {
      read(path, settings);
    }
  }

  private void read(Path file, String settings) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        WorldResult result = parsed(lines.get(i), i == lines.size() - 1);
        if (result != null && result.settings().equals(settings)) {
          results.add(result);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable WorldResult parsed(String line, boolean isLast) {
    try {
      return DomainJson.mapper().readValue(line, WorldResult.class);
    } catch (JsonProcessingException e) {
      if (isLast || line.isBlank()) {
        return null;
      }
      throw new VouchException(
          ErrorCode.BAD_DATA,
          "The results file (%s) has a line that is no result. Maybe name another file."
              .formatted(path),
          e);
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

  synchronized List<WorldResult> results() {
    return List.copyOf(results);
  }

  synchronized boolean has(Scenario scenario, long world, long noise) {
    return results.stream()
        .anyMatch(result ->
            result.scenario() == scenario && result.world() == world && result.noise() == noise);
  }
}
