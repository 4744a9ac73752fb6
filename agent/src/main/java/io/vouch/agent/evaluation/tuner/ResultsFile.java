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
 * was stopped goes on where it was. A last line that was cut off is taken away and done again.
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
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      if (end < text.length()) {
        // The next line must not be appended to half of one.
        Files.writeString(file, text.substring(0, end));
      }
      for (String line : text.substring(0, end).lines().toList()) {
        WorldResult result = parsed(line);
        if (result.settings().equals(settings)) {
          results.add(result);
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
