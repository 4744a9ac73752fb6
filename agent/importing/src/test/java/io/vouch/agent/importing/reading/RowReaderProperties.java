package io.vouch.agent.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.importing.reading.RowRead.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class RowReaderProperties {
  private static final List<String> COLUMNS = List.of("a", "b", "c");

  @Property(tries = 300)
  void quotedCsv_ofAnyCells_readsBack(@ForAll("tables") List<List<String>> table)
      throws IOException {
    String text =
        table.stream()
            .map(row ->
                row.stream().map(RowReaderProperties::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "a,b,c\r\n", ""));

    assertThat(read(text, new Layout.Delimited(",", true, 1, COLUMNS))).isEqualTo(table);
  }

  @Property(tries = 300)
  void textCutAtColons_ofPlainCells_readsBack(@ForAll("plainTables") List<List<String>> table)
      throws IOException {
    String text =
        table.stream().map(row -> String.join("::", row)).collect(Collectors.joining("\n"));

    assertThat(read(text, new Layout.Delimited("::", false, 0, COLUMNS))).isEqualTo(table);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("xyé\",;\n ")
            .ofMinLength(0)
            .ofMaxLength(12)
            .map(s -> "k" + s + "k");
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<List<String>>> plainTables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("xyé\",;|").ofMinLength(1).ofMaxLength(12);
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  private static String quoted(String cell) {
    boolean needsQuotes = cell.contains("\"") || cell.contains(",") || cell.contains("\n");
    return needsQuotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  private static List<List<String>> read(String text, Layout layout) throws IOException {
    Path file = Files.createTempFile("rows", ".csv");
    try {
      Files.writeString(file, text);
      List<List<String>> rows = new ArrayList<>();
      try (RowReader reader =
          RowReader.open(SourceFile.of(file), layout, StandardCharsets.UTF_8, bytes -> {})) {
        for (RowRead read = reader.next(); read != null; read = reader.next()) {
          assertThat(read).isInstanceOf(Row.class);
          rows.add(((Row) read).cells().stream().map(List::getFirst).toList());
        }
      }
      return rows;
    } finally {
      Files.delete(file);
    }
  }
}
