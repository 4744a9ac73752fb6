package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ColumnMapping;
import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.agent.importing.reading.FileHead;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.agent.importing.reading.TextEncoding;
import io.vouch.domain.catalogue.FieldKind;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RecBole's atomic files: {@code .inter}, {@code .item}, {@code .user} with typed headers. */
final class RecBoleAtomic implements SourceFormat {
  private static final String TYPES = ":(token|float|token_seq|float_seq)$";

  @Override
  public String name() {
    return "recbole";
  }

  @Override
  public Optional<FormatClaim> claim(SourceSet files) {
    List<DetectedTable> tables =
        files.files().stream()
            .filter(file -> file.plainName().matches(".*\\.(inter|item|user)"))
            .filter(file ->
                header(file, TextEncoding.guess(file)).stream().allMatch(RecBoleAtomic::typed))
            .map(RecBoleAtomic::plan)
            .sorted(Comparator.comparing(TablePlan::kind))
            .map(DetectedTable::alone)
            .toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(new FormatClaim(Confidence.CERTAIN, tables, Map.of(), List.of()));
  }

  private static boolean typed(String column) {
    return column.matches(".+" + TYPES);
  }

  private static List<String> header(SourceFile file, Charset charset) {
    List<String> lines = FileHead.lines(file, charset, 1);
    return lines.isEmpty() ? List.of("") : Arrays.asList(lines.getFirst().split("\t", -1));
  }

  private static TablePlan plan(SourceFile file) {
    Charset charset = TextEncoding.guess(file);
    List<String> header = header(file, charset);
    List<String> names = header.stream().map(column -> column.replaceFirst(TYPES, "")).toList();
    TablePlan guess = TableGuess.of(file, new Layout.Delimited("\t", false, 1, names), charset);
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnMapping column : guess.columns()) {
      boolean sequence = header.get(column.index()).endsWith(":token_seq");
      columns.add(sequence ? sequence(column) : column);
    }
    return guess.with(columns);
  }

  /** A sequence of tokens is parted by blanks; where it is a title it stays one text. */
  private static ColumnMapping sequence(ColumnMapping column) {
    boolean names = column.field() != null && column.field().kind() == FieldKind.CATEGORY;
    return names && column.field() != null
        ? ColumnMapping.field(column.index(), column.column(), column.field().multi()).cutAt(" ")
        : column;
  }
}
