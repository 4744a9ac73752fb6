package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.Messages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * goodbooks-10k: {@code books.csv}, {@code ratings.csv} and, where there, {@code book_genres.csv}.
 */
final class Goodbooks10k implements SourceFormat {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  @Override
  public String name() {
    return "goodbooks-10k";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    Optional<TablePlan> books =
        files.named("books.csv").map(TableGuess::of).filter(Goodbooks10k::isGoodbooks);
    if (books.isEmpty()) {
      return Optional.empty();
    }
    TablePlan trimmed = trimmed(books.get());
    SideFile genres = files.named("book_genres.csv").map(f -> genres(f, trimmed)).orElse(null);
    List<DetectedTable> tables = new ArrayList<>();
    tables.add(new DetectedTable(trimmed, genres));
    files.named("ratings.csv").map(TableGuess::of).map(DetectedTable::alone).ifPresent(tables::add);
    return Optional.of(new FormatClaim(Confidence.CERTAIN, tables, ignored(files), notes(genres)));
  }

  private static boolean isGoodbooks(TablePlan plan) {
    return plan.layout().columns().containsAll(List.of("book_id", "goodreads_book_id", "authors"));
  }

  /** The plan without the counts that nobody asks for. */
  private static TablePlan trimmed(TablePlan plan) {
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnMapping column : plan.columns()) {
      String name = column.column();
      boolean count = name.matches("ratings_[1-5]|work_.*|books_count|small_image_url");
      columns.add(
          count && column.target() != Target.IGNORED
              ? ColumnMapping.ignored(column.index(), name, SAY.countOrCopy())
              : column);
    }
    return plan.with(columns);
  }

  private static @Nullable SideFile genres(SourceFile file, TablePlan books) {
    Charset charset = TextEncoding.guess(file);
    Layout layout = LayoutGuess.of(file, charset);
    int key = layout.columns().indexOf("book_id");
    int names = layout.columns().indexOf("genres");
    if (key < 0 || names < 0 || !charset.equals(StandardCharsets.UTF_8)) {
      return null;
    }
    FieldDefinition field =
        FieldDefinition.of("genres", FieldKind.CATEGORY, FieldRole.CATEGORY)
            .multi()
            .called(KnownColumns.alsoCalled("genres", FieldRole.CATEGORY));
    int join = books.layout().columns().indexOf("book_id");
    return new SideFile(file, layout, join, key, names, ",", field);
  }

  private static List<String> notes(@Nullable SideFile genres) {
    return genres == null
        ? List.of(SAY.booksWithoutGenres())
        : List.of(SAY.genresComeFrom(genres.file().path()));
  }

  private static Map<String, String> ignored(SourceSet files) {
    Map<String, String> ignored = new LinkedHashMap<>();
    for (String name : List.of("tags.csv", "book_tags.csv", "to_read.csv")) {
      files
          .named(name)
          .ifPresent(file -> ignored.put(file.path().toString(), SAY.shelvesNotRead()));
    }
    return ignored;
  }
}
