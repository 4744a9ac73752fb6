package io.vouch.agent.importing.reading;

import java.nio.charset.Charset;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the rows of one file.
 *
 * <p>Not thread-safe. Holds one row at a time, whatever the size of the file.
 *
 * @see #open
 */
public interface RowReader extends AutoCloseable {
  /** No line and no single row may be longer than this; what is longer is no table. */
  int MAX_ROW_CHARACTERS = 1 << 20;

  /**
   * The next row; null at the end.
   *
   * @throws io.vouch.domain.VouchException BAD_DATA or TOO_LARGE where the file as a whole cannot
   *     be read on: damaged, of another encoding or format, or with an endless line
   */
  @Nullable RowRead next();

  @Override
  void close();

  /** Opens a file of a known layout. */
  static RowReader open(SourceFile file, Layout layout, Charset charset, LongConsumer bytesRead) {
    return switch (layout) {
      case Layout.Delimited delimited ->
          new DelimitedRowReader(new BoundedLines(file, charset, bytesRead), delimited);
      case Layout.JsonLines lines ->
          new JsonLinesReader(new BoundedLines(file, charset, bytesRead), lines);
      case Layout.JsonArray array -> TokenRowReader.json(file, charset, bytesRead, array);
      case Layout.YamlList list -> TokenRowReader.yaml(file, charset, bytesRead, list);
    };
  }
}
