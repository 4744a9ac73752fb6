package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.FileHead;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.people.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MovieLens 1M and 10M: {@code movies.dat}, {@code users.dat}, {@code ratings.dat}, cut at ::. */
final class MovieLens1m implements SourceFormat {
  private static final List<String> MOVIE = List.of("MovieID", "Title", "Genres");
  private static final List<String> USER = List.of("id", "gender", "age", "occupation", "zip");
  private static final List<String> RATING = List.of("UserID", "MovieID", "Rating", "Timestamp");

  @Override
  public String name() {
    return "movielens-1m";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    List<DetectedTable> tables = new ArrayList<>();
    table(files, "movies.dat").map(MovieLens1m::movies).ifPresent(tables::add);
    table(files, "users.dat").map(MovieLens1m::users).ifPresent(tables::add);
    table(files, "ratings.dat").map(MovieLens1m::ratings).ifPresent(tables::add);
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(new FormatClaim(Confidence.CERTAIN, tables, Map.of(), List.of()));
  }

  private static Optional<SourceFile> table(SourceSet files, String name) {
    return files.named(name).filter(file -> firstLine(file).contains("::"));
  }

  private static String firstLine(SourceFile file) {
    // ISO-8859-1 knows every byte, and the mark of the format is ASCII.
    List<String> lines = FileHead.lines(file, StandardCharsets.ISO_8859_1, 1);
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  private static Layout layout(List<String> columns) {
    return new Layout.Delimited("::", false, 0, columns);
  }

  private static DetectedTable movies(SourceFile file) {
    FieldDefinition genres =
        FieldDefinition.of("genres", FieldKind.CATEGORY, FieldRole.CATEGORY)
            .multi()
            .called(KnownColumns.alsoCalled("genres", FieldRole.CATEGORY));
    List<ColumnMapping> mappings =
        List.of(
            ColumnMapping.to(0, MOVIE.get(0), Target.ID),
            ColumnMapping.to(1, MOVIE.get(1), Target.TITLE),
            ItemColumns.yearInTitle(1, MOVIE.get(1)),
            ColumnMapping.field(2, MOVIE.get(2), genres).cutAt("|"));
    return plan(file, MOVIE, RowKind.ITEMS, mappings);
  }

  private static DetectedTable users(SourceFile file) {
    return plan(file, USER, RowKind.PEOPLE, Plans.people(USER, "zip"));
  }

  private static DetectedTable ratings(SourceFile file) {
    DetectedTable table = plan(file, RATING, RowKind.EVENTS, Plans.ratings(RATING));
    return DetectedTable.alone(table.plan().of(EventType.RATING));
  }

  private static DetectedTable plan(
      SourceFile file, List<String> columns, RowKind kind, List<ColumnMapping> mappings) {
    TablePlan plan = Plans.of(file, layout(columns), TextEncoding.guess(file), kind, mappings);
    return DetectedTable.alone(plan);
  }
}
