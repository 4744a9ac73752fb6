package io.vouch.agent.importing.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a JSON array or a YAML list of objects as a stream of tokens.
 *
 * <p>A broken element breaks the file: where the next element starts cannot be known then.
 */
final class TokenRowReader implements RowReader {
  private static final ReadingMessages SAY = Messages.of(ReadingMessages.class);

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxStringLength(MAX_ROW_CHARACTERS)
          .maxNestingDepth(64)
          .build();

  private final Path path;
  private final Charset charset;
  private final String label;
  private final JsonParser parser;
  private final NamedCells columns;
  private boolean started;

  private TokenRowReader(
      SourceFile file,
      Charset charset,
      Layout layout,
      JsonFactory factory,
      LongConsumer bytesRead) {
    this.path = file.path();
    this.charset = charset;
    this.label = layout.label();
    this.columns = new NamedCells(layout.columns());
    try {
      this.parser = factory.createParser(TextEncoding.reader(file, charset, bytesRead));
    } catch (IOException e) {
      throw broken(e, 0);
    }
  }

  static RowReader json(
      SourceFile file, Charset charset, LongConsumer bytesRead, Layout.JsonArray layout) {
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(BOUNDS).build();
    return new TokenRowReader(file, charset, layout, factory, bytesRead);
  }

  static RowReader yaml(
      SourceFile file, Charset charset, LongConsumer bytesRead, Layout.YamlList layout) {
    LoaderOptions options = new LoaderOptions();
    // The stream is read token by token, so the document as a whole needs no bound.
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(64);
    JsonFactory factory =
        YAMLFactory.builder().loaderOptions(options).streamReadConstraints(BOUNDS).build();
    return new TokenRowReader(file, charset, layout, factory, bytesRead);
  }

  @Override
  public @Nullable RowRead next() {
    try {
      if (!started) {
        started = true;
        seekList();
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return null;
      }
      long line = parser.currentTokenLocation().getLineNr();
      if (token != JsonToken.START_OBJECT) {
        throw notAList(line);
      }
      Map<String, List<String>> named = FlatCells.of(parser);
      return columns.row(line, RowRead.excerptOf(named.toString()), named);
    } catch (IOException e) {
      throw broken(e, parser.currentLocation().getLineNr());
    }
  }

  /** Moves to the start of the first list: the document itself, or a value of its outer object. */
  private void seekList() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      while (token != null && token != JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
    }
    if (token != JsonToken.START_ARRAY) {
      throw notAList(parser.currentLocation().getLineNr());
    }
  }

  private VouchException notAList(long line) {
    return new VouchException(ErrorCode.BAD_DATA, SAY.noListOfObjects(path, label, line));
  }

  private VouchException broken(IOException cause, long line) {
    if (cause instanceof FlatCells.RowTooLargeException) {
      return new VouchException(
          ErrorCode.TOO_LARGE, SAY.elementTooLong(line, path, MAX_ROW_CHARACTERS));
    }
    if (cause instanceof JsonProcessingException broken) {
      return new VouchException(
          ErrorCode.BAD_DATA,
          SAY.invalidOnLine(
              path, label, broken.getLocation() == null ? line : broken.getLocation().getLineNr()),
          cause);
    }
    return TextEncoding.failure(path, charset, line, cause);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw SourceFile.unreadable(path, e);
    }
  }
}
