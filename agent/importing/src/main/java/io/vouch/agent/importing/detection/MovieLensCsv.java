package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MovieLens latest, 20M, 25M and 32M: {@code movies.csv} and {@code ratings.csv}. */
final class MovieLensCsv implements SourceFormat {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  @Override
  public String name() {
    return "movielens-csv";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    Optional<TablePlan> movies =
        files.named("movies.csv").map(TableGuess::of).filter(MovieLensCsv::isMovies);
    Optional<TablePlan> ratings =
        files
            .named("ratings.csv")
            .filter(file -> movies.isPresent() || files.files().size() == 1)
            .map(TableGuess::of)
            .filter(MovieLensCsv::isRatings);
    if (movies.isEmpty() && ratings.isEmpty()) {
      return Optional.empty();
    }
    List<DetectedTable> tables = new ArrayList<>();
    movies.map(DetectedTable::alone).ifPresent(tables::add);
    ratings.map(DetectedTable::alone).ifPresent(tables::add);
    return Optional.of(new FormatClaim(Confidence.CERTAIN, tables, ignored(files), List.of()));
  }

  private static boolean isMovies(TablePlan plan) {
    return plan.kind() == RowKind.ITEMS
        && plan.layout().columns().containsAll(List.of("movieId", "title", "genres"));
  }

  /** The id column is called {@code movieId}, but files that people pass on also say {@code Id}. */
  private static boolean isRatings(TablePlan plan) {
    return plan.kind() == RowKind.EVENTS
        && plan.has(Target.TIME)
        && plan.layout().columns().containsAll(List.of("userId", "rating", "timestamp"));
  }

  private static Map<String, String> ignored(SourceSet files) {
    Map<String, String> ignored = new LinkedHashMap<>();
    for (String name : List.of("tags.csv", "links.csv")) {
      files
          .named(name)
          .map(SourceFile::path)
          .ifPresent(path -> ignored.put(path.toString(), SAY.notNeeded()));
    }
    return ignored;
  }
}
