package io.vouch.simulator.logs;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of text, plain or {@code .gz}, one row per line, cells in double quotes where they
 * contain the separator.
 *
 * @param path the file
 * @param separator between cells
 */
record LogFile(Path path, char separator) {
  private static final LogMessages SAY = Messages.of(LogMessages.class);

  /**
   * The file of this name in a folder, as it is or with {@code .gz} behind it.
   *
   * @throws VouchException if there is neither
   */
  static LogFile in(Path folder, String name, char separator) {
    LogFile file = present(folder, name, separator);
    if (file == null) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.fileMissing(folder.resolve(name), name));
    }
    return file;
  }

  /** The same file, or null if there is neither. */
  static @Nullable LogFile present(Path folder, String name, char separator) {
    Path plain = folder.resolve(name);
    Path packed = folder.resolve(name + ".gz");
    if (Files.isRegularFile(plain)) {
      return new LogFile(plain, separator);
    }
    return Files.isRegularFile(packed) ? new LogFile(packed, separator) : null;
  }

  /** Hands over the cells of every line; the array is new for each. */
  void forEachRow(Consumer<String[]> row) {
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      String line = reader.readLine();
      while (line != null) {
        row.accept(cells(line));
        line = reader.readLine();
      }
    } catch (IOException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.fileDamaged(path), e);
    }
  }

  /** Hands over every line after the first, by the column names of the first. */
  void forEachNamedRow(List<String> columns, Consumer<String[]> row) {
    int[] places = new int[columns.size()];
    boolean[] headed = {false};
    forEachRow(cells -> {
      if (!headed[0]) {
        locate(List.of(cells), columns, places);
        headed[0] = true;
        return;
      }
      String[] wanted = new String[places.length];
      for (int n = 0; n < places.length; n++) {
        if (places[n] >= cells.length) {
          throw broken(SAY.lineWithCells(cells.length));
        }
        wanted[n] = cells[places[n]];
      }
      row.accept(wanted);
    });
  }

  /** A cell as a number. */
  double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw broken(SAY.noNumber(cell));
    }
  }

  private void locate(List<String> header, List<String> columns, int[] places) {
    for (int n = 0; n < places.length; n++) {
      places[n] = header.indexOf(columns.get(n));
      if (places[n] < 0) {
        throw broken("no column \"%s\"".formatted(columns.get(n)));
      }
    }
  }

  VouchException broken(String what) {
    return new VouchException(ErrorCode.BAD_DATA, SAY.fileMalformed(path, what));
  }

  private String[] cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(new String[0]);
  }
}
