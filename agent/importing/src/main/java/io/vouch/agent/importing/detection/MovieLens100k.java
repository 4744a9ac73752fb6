package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.people.EventType;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MovieLens 100K: {@code u.item} with a flag per genre, {@code u.user}, {@code u.data}. */
final class MovieLens100k implements SourceFormat {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final List<String> GENRES =
      List.of(
          "unknown",
          "Action",
          "Adventure",
          "Animation",
          "Children's",
          "Comedy",
          "Crime",
          "Documentary",
          "Drama",
          "Fantasy",
          "Film-Noir",
          "Horror",
          "Musical",
          "Mystery",
          "Romance",
          "Sci-Fi",
          "Thriller",
          "War",
          "Western");
  private static final List<String> MOVIE =
      List.of("movie id", "movie title", "release date", "video release date", "IMDb URL");

  @Override
  public String name() {
    return "movielens-100k";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    List<DetectedTable> tables = new ArrayList<>();
    files
        .named("u.item")
        .map(MovieLens100k::movies)
        .map(DetectedTable::alone)
        .ifPresent(tables::add);
    files
        .named("u.user")
        .map(MovieLens100k::users)
        .map(DetectedTable::alone)
        .ifPresent(tables::add);
    files
        .named("u.data")
        .map(MovieLens100k::ratings)
        .map(DetectedTable::alone)
        .ifPresent(tables::add);
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(new FormatClaim(Confidence.CERTAIN, tables, Map.of(), List.of()));
  }

  private static TablePlan movies(SourceFile file) {
    List<String> columns = new ArrayList<>(MOVIE);
    columns.addAll(GENRES);
    FieldDefinition genres =
        FieldDefinition.of("genres", FieldKind.CATEGORY, FieldRole.CATEGORY)
            .multi()
            .called(KnownColumns.alsoCalled("genres", FieldRole.CATEGORY));
    FieldDefinition link = FieldDefinition.of("imdb_url", FieldKind.TEXT, FieldRole.LINK);
    List<ColumnMapping> mappings = new ArrayList<>();
    mappings.add(ColumnMapping.to(0, MOVIE.get(0), Target.ID));
    mappings.add(ColumnMapping.to(1, MOVIE.get(1), Target.TITLE));
    mappings.add(ItemColumns.yearInTitle(1, MOVIE.get(1)));
    mappings.add(ColumnMapping.ignored(2, MOVIE.get(2), SAY.titleHasYear()));
    mappings.add(ColumnMapping.ignored(3, MOVIE.get(3), SAY.alwaysEmpty()));
    mappings.add(ColumnMapping.field(4, MOVIE.get(4), link));
    for (int i = MOVIE.size(); i < columns.size(); i++) {
      String genre = columns.get(i);
      mappings.add(new ColumnMapping(i, genre, Target.MEMBER, genres, null, 1, SAY.setWhereOne()));
    }
    Layout layout = new Layout.Delimited("|", false, 0, columns);
    return Plans.of(file, layout, TextEncoding.guess(file), RowKind.ITEMS, mappings);
  }

  private static TablePlan users(SourceFile file) {
    List<String> columns = List.of("user id", "age", "gender", "occupation", "zip code");
    Layout layout = new Layout.Delimited("|", false, 0, columns);
    return Plans.of(
        file, layout, TextEncoding.guess(file), RowKind.PEOPLE, Plans.people(columns, "zip code"));
  }

  private static TablePlan ratings(SourceFile file) {
    List<String> columns = List.of("user id", "item id", "rating", "timestamp");
    Layout layout = new Layout.Delimited("\t", false, 0, columns);
    return Plans.of(file, layout, TextEncoding.guess(file), RowKind.EVENTS, Plans.ratings(columns))
        .of(EventType.RATING);
  }
}
