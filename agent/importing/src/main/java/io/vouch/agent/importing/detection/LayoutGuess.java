package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.mapping.ValueText;
import io.vouch.agent.importing.reading.FileHead;
import io.vouch.agent.importing.reading.Layout;
import io.vouch.agent.importing.reading.RowRead;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.agent.importing.reading.RowReader;
import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Guesses the layout of a file from its first lines. */
final class LayoutGuess {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final List<String> DELIMITERS = List.of("\t", "::", ",", ";", "|");
  private static final int LINES = 50;
  private static final Pattern LIST_OF_OBJECTS = Pattern.compile("\\[\\s*\\{");

  private final SourceFile file;
  private final Charset charset;
  private final List<String> head;

  private LayoutGuess(SourceFile file, Charset charset) {
    this.file = file;
    this.charset = charset;
    this.head = head(file, charset);
  }

  /** The layout, with columns only where the file itself has a header. */
  static Layout of(SourceFile file, Charset charset) {
    LayoutGuess guess = new LayoutGuess(file, charset);
    String first = guess.head.getFirst().strip();
    if (first.startsWith("[") || first.startsWith("{")) {
      return guess.json(first);
    }
    if (first.startsWith("- ") || first.equals("---") || file.plainName().matches(".*\\.ya?ml")) {
      return new Layout.YamlList(List.of());
    }
    return guess.delimited();
  }

  private Layout json(String first) {
    // A whole document on one line is no row: its rows are in the list inside of it.
    boolean document = head.size() == 1 && LIST_OF_OBJECTS.matcher(first).find();
    boolean complete = first.startsWith("{") && first.endsWith("}") && !document;
    boolean named = file.plainName().matches(".*\\.(jsonl|ndjson|jsonlines)");
    return named || complete ? new Layout.JsonLines(List.of()) : new Layout.JsonArray(List.of());
  }

  private Layout delimited() {
    @Nullable String best = null;
    int bestColumns = 1;
    for (String delimiter : DELIMITERS) {
      int columns = steadyColumns(delimiter);
      if (columns > bestColumns) {
        best = delimiter;
        bestColumns = columns;
      }
    }
    if (best == null) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.noKnownTable(file.path()));
    }
    List<List<String>> rows = rows(best, bestColumns);
    boolean header = isHeader(rows);
    List<String> columns =
        header
            ? unique(rows.getFirst())
            : IntStream.rangeClosed(1, bestColumns).mapToObj(i -> "column" + i).toList();
    return new Layout.Delimited(best, isQuoted(best), header ? 1 : 0, columns);
  }

  /** The number of columns that nearly every line has under a delimiter; 0 where they differ. */
  private int steadyColumns(String delimiter) {
    int columns = cellsOf(head.getFirst(), delimiter);
    if (columns < 2) {
      return 0;
    }
    List<List<String>> rows = rows(delimiter, columns);
    long physical = head.stream().filter(line -> !line.isBlank()).count();
    long spread = head.stream().filter(line -> cellsOf(line, delimiter) == columns).count();
    boolean steady = spread >= 0.7 * physical || isQuoted(delimiter) && rows.size() >= 0.7 * LINES;
    return steady ? columns : 0;
  }

  private static boolean isQuoted(String delimiter) {
    return delimiter.equals(",") || delimiter.equals(";") || delimiter.equals("\t");
  }

  private static int cellsOf(String line, String delimiter) {
    int cells = 1;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      if (!quoted && line.startsWith(delimiter, i)) {
        cells++;
        i += delimiter.length() - 1;
      }
    }
    return cells;
  }

  private List<List<String>> rows(String delimiter, int columns) {
    List<String> names = IntStream.range(0, columns).mapToObj(i -> "c" + i).toList();
    Layout layout = new Layout.Delimited(delimiter, isQuoted(delimiter), 0, names);
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = RowReader.open(file, layout, charset, bytes -> {})) {
      RowRead read = reader.next();
      for (int i = 0; i < LINES && read != null; i++, read = reader.next()) {
        if (read instanceof Row row) {
          rows.add(
              row.cells().stream().map(cell -> cell.isEmpty() ? "" : cell.getFirst()).toList());
        }
      }
    }
    return rows;
  }

  /** A first row of distinct words, where it is not made of the same stuff as the rows below. */
  private static boolean isHeader(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return false;
    }
    List<String> first = rows.getFirst();
    boolean words = first.stream().allMatch(c -> c.length() <= 60 && ValueText.number(c) == null);
    boolean distinct = new HashSet<>(first).size() == first.size();
    boolean known = first.stream().anyMatch(KnownColumns::knows);
    boolean numbersBelow =
        IntStream.range(0, first.size())
            .anyMatch(i -> rows.stream().skip(1).anyMatch(r -> ValueText.number(r.get(i)) != null));
    return words && distinct && (known || numbersBelow && rows.size() > 1);
  }

  /** Column names; an empty one (an index column of a data frame) is named by its place. */
  private static List<String> unique(List<String> header) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      names.add(name.isEmpty() ? "column" + (i + 1) : name);
    }
    return names;
  }

  private static List<String> head(SourceFile file, Charset charset) {
    List<String> lines = FileHead.lines(file, charset, LINES);
    if (lines.isEmpty()) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.fileWithoutRows(file.path()));
    }
    return lines;
  }
}
