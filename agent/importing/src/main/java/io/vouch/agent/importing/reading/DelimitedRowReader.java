package io.vouch.agent.importing.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.vouch.agent.importing.reading.RowRead.BrokenRow;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV, TSV and other delimited text record by record.
 *
 * <p>A record is cut out of the file first, so that one broken record costs no other; records with
 * quotes are then parsed by Jackson, the others are cut at the delimiter.
 */
final class DelimitedRowReader implements RowReader {
  private static final ReadingMessages SAY = Messages.of(ReadingMessages.class);

  private static final ObjectReader QUOTED_CELLS = new CsvMapper().readerFor(String[].class);

  private final BoundedLines lines;
  private final Layout.Delimited layout;
  private final @Nullable ObjectReader quotedCells;

  DelimitedRowReader(BoundedLines lines, Layout.Delimited layout) {
    this.lines = lines;
    this.layout = layout;
    this.quotedCells =
        layout.quoted()
            ? QUOTED_CELLS.with(
                CsvSchema.emptySchema().withColumnSeparator(layout.delimiter().charAt(0)))
            : null;
    for (int i = 0; i < layout.headerLines(); i++) {
      filledRecord();
    }
  }

  @Override
  public @Nullable RowRead next() {
    String record = filledRecord();
    if (record == null) {
      return null;
    }
    String excerpt = RowRead.excerptOf(record);
    List<List<String>> cells;
    try {
      cells = cells(record);
    } catch (JsonProcessingException e) {
      String reason = SAY.brokenQuotes(e.getOriginalMessage());
      return new BrokenRow(lines.line(), excerpt, reason);
    }
    if (cells.size() != layout.columns().size()) {
      return new BrokenRow(
          lines.line(), excerpt, SAY.otherCellCount(cells.size(), layout.columns().size()));
    }
    return new Row(lines.line(), excerpt, cells, List.of());
  }

  private @Nullable String filledRecord() {
    String record = record();
    while (record != null && record.isBlank()) {
      record = record();
    }
    return record;
  }

  /** The next record: a line, or several where a quoted cell has line ends inside. */
  private @Nullable String record() {
    String line = lines.next();
    if (line == null || quotedCells == null || !endsInsideQuotes(line)) {
      return line;
    }
    long first = lines.line();
    StringBuilder record = new StringBuilder(line);
    do {
      String more = lines.next();
      if (more == null || record.length() + more.length() > MAX_ROW_CHARACTERS) {
        throw new VouchException(ErrorCode.BAD_DATA, SAY.quotedCellNeverEnds(first, lines.path()));
      }
      record.append('\n').append(more);
    } while (endsInsideQuotes(record));
    return record.toString();
  }

  private boolean endsInsideQuotes(CharSequence text) {
    char delimiter = layout.delimiter().charAt(0);
    boolean inside = false;
    boolean cellStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside) {
        inside = c != '"';
      } else if (c == '"' && (cellStart || text.charAt(i - 1) == '"')) {
        inside = true;
      }
      cellStart = !inside && (c == delimiter || cellStart && c == ' ');
    }
    return inside;
  }

  private List<List<String>> cells(String record) throws JsonProcessingException {
    if (quotedCells != null && record.indexOf('"') >= 0) {
      String[] parsed = quotedCells.readValue(record);
      List<List<String>> cells = new ArrayList<>(parsed.length);
      for (String cell : parsed) {
        cells.add(cellOf(cell));
      }
      return cells;
    }
    List<List<String>> cells = new ArrayList<>(layout.columns().size());
    int start = 0;
    for (int end = record.indexOf(layout.delimiter()); end >= 0; ) {
      cells.add(cellOf(record.substring(start, end)));
      start = end + layout.delimiter().length();
      end = record.indexOf(layout.delimiter(), start);
    }
    cells.add(cellOf(record.substring(start)));
    return cells;
  }

  private static List<String> cellOf(String text) {
    String stripped = text.strip();
    return CellText.isMissing(stripped) ? List.of() : List.of(stripped);
  }

  @Override
  public void close() {
    lines.close();
  }
}
