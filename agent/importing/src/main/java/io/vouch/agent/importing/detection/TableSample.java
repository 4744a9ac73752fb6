package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.RowRead;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.agent.importing.reading.RowReader;
import io.vouch.agent.importing.reading.SourceFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The first rows of a file, by which its columns are judged. */
record TableSample(SourceFile file, Layout layout, Charset charset, List<Row> rows) {
  private static final int ROWS = 2_500;

  /** A sample ends here too, so that it stays small where rows are large. */
  private static final int CHARACTERS = 8 << 20;

  /**
   * Reads the first rows; a layout without columns takes the names that the rows themselves give.
   */
  static TableSample read(SourceFile file, Layout layout, Charset charset) {
    if (!layout.columns().isEmpty()) {
      return new TableSample(file, layout, charset, rows(file, layout, charset, ROWS));
    }
    SequencedSet<String> names = new LinkedHashSet<>();
    rows(file, layout, charset, ROWS).forEach(row -> names.addAll(row.strangers()));
    Layout named = layout.with(List.copyOf(names));
    return new TableSample(file, named, charset, rows(file, named, charset, ROWS));
  }

  ColumnProfile profile(int column) {
    return ColumnProfile.of(this, column);
  }

  /** The first row that can be cut into cells; null where there is none. */
  static @Nullable Row firstRow(SourceFile file, Layout layout, Charset charset) {
    List<Row> rows = rows(file, layout, charset, 1);
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private static List<Row> rows(SourceFile file, Layout layout, Charset charset, int limit) {
    List<Row> rows = new ArrayList<>();
    long characters = 0;
    try (RowReader reader = RowReader.open(file, layout, charset, bytes -> {})) {
      for (RowRead read = reader.next(); read != null; read = reader.next()) {
        if (read instanceof Row row) {
          rows.add(row);
          characters += sizeOf(row);
        }
        if (rows.size() == limit || characters > CHARACTERS) {
          break;
        }
      }
    }
    return rows;
  }

  private static long sizeOf(Row row) {
    return row.cells().stream().flatMap(List::stream).mapToLong(String::length).sum();
  }
}
