package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.mapping.Target;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guesses what the files at some paths are and what an import would make of them. */
public final class Detector {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final List<SourceFormat> FORMATS =
      List.of(
          new MovieLens100k(),
          new MovieLens1m(),
          new MovieLensCsv(),
          new Goodbooks10k(),
          new AmazonReviews2023(),
          new RecBoleAtomic(),
          new GorseDump(),
          new AnyTables());

  private Detector() {}

  /** The names that {@code --format} takes. */
  public static List<String> formats() {
    return FORMATS.stream().map(SourceFormat::name).toList();
  }

  /**
   * Reads the first rows of the files and says what an import would do.
   *
   * @throws VouchException NOT_FOUND for a path without file; BAD_DATA for what is no table;
   *     INVALID_REQUEST for an option that does not fit
   */
  public static Detection detect(List<Path> paths, DetectionOptions options) {
    SourceSet files = SourceSet.of(paths);
    Claimed claimed = claimed(files, options.format(), paths.getFirst());
    FormatClaim claim = claimed.claim();
    List<DetectedTable> tables = withOptions(claim.tables(), options);
    tables.forEach(table -> mustBeUsable(table.plan()));
    return new Detection(
        claimed.format(),
        claim.confidence(),
        tables,
        claim.ignoredFiles(),
        tables.stream().map(table -> sampleOf(table.plan())).toList(),
        notes(claim, tables, options));
  }

  private record Claimed(String format, FormatClaim claim) {}

  private static Claimed claimed(SourceSet files, @Nullable String name, Path path) {
    List<SourceFormat> candidates =
        name == null ? FORMATS : FORMATS.stream().filter(f -> f.name().equals(name)).toList();
    if (candidates.isEmpty()) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.unknownFormat(name, formats()));
    }
    for (SourceFormat format : candidates) {
      Optional<FormatClaim> claim = format.claim(files);
      if (claim.isPresent()) {
        return new Claimed(format.name(), claim.get());
      }
    }
    throw notOfFormat(candidates.getFirst(), path);
  }

  private static VouchException notOfFormat(SourceFormat format, Path path) {
    return new VouchException(ErrorCode.BAD_DATA, SAY.noFilesOfFormat(path, format.name()));
  }

  private static List<DetectedTable> withOptions(
      List<DetectedTable> tables, DetectionOptions options) {
    List<TablePlan> plans =
        MappingOverride.apply(tables.stream().map(DetectedTable::plan).toList(), options.mapping());
    List<DetectedTable> result = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      TablePlan plan = plans.get(i);
      TablePlan priced = options.currency() == null ? plan : plan.in(options.currency());
      TablePlan decoded = options.charset() == null ? priced : priced.decodedAs(options.charset());
      result.add(new DetectedTable(decoded, tables.get(i).side()));
    }
    return result;
  }

  private static void mustBeUsable(TablePlan plan) {
    Optional<String> missing =
        switch (plan.kind()) {
          case ITEMS -> plan.has(Target.TITLE) ? Optional.empty() : Optional.of("title");
          case PEOPLE -> plan.has(Target.ID) ? Optional.empty() : Optional.of("id");
          case EVENTS ->
              !plan.has(Target.PERSON)
                  ? Optional.of("user")
                  : plan.has(Target.ITEM) ? Optional.empty() : Optional.of("item");
        };
    missing.ifPresent(field -> {
      throw new VouchException(
          ErrorCode.BAD_DATA,
          SAY.columnMissing(plan.file().path(), field, plan.layout().columns()));
    });
  }

  private static Map<String, String> sampleOf(TablePlan plan) {
    Map<String, String> sample = new LinkedHashMap<>();
    Row row = TableSample.firstRow(plan.file(), plan.layout(), plan.charset());
    if (row != null) {
      for (ColumnMapping column : plan.columns()) {
        List<String> texts = row.texts(column.index());
        if (column.target() != Target.IGNORED && !texts.isEmpty()) {
          sample.putIfAbsent(column.column(), String.join(" | ", texts));
        }
      }
    }
    return sample;
  }

  private static List<String> notes(
      FormatClaim claim, List<DetectedTable> tables, DetectionOptions options) {
    List<String> notes = new ArrayList<>(claim.notes());
    for (DetectedTable table : tables) {
      TablePlan plan = table.plan();
      boolean guessed =
          plan.has(Target.PRICE)
              && options.currency() == null
              && plan.currency().equals(TableGuess.USUAL_CURRENCY);
      if (guessed) {
        notes.add(SAY.pricesTakenFor(plan.currency()));
      }
      if (plan.kind() == RowKind.ITEMS && !plan.has(Target.ID)) {
        notes.add(SAY.idsAreMade());
      }
      if (plan.kind() == RowKind.EVENTS && !plan.has(Target.TIME)) {
        notes.add(SAY.tableWithoutTimes(plan.file().plainName()));
      }
    }
    return notes;
  }
}
