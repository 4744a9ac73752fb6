package io.vouch.agent.importing.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vouch.agent.importing.reading.RowRead.BrokenRow;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object per line; a line that is none costs only itself. */
final class JsonLinesReader implements RowReader {
  private static final ReadingMessages SAY = Messages.of(ReadingMessages.class);

  private static final JsonFactory JSON = new JsonFactory();

  private final BoundedLines lines;
  private final NamedCells columns;

  JsonLinesReader(BoundedLines lines, Layout.JsonLines layout) {
    this.lines = lines;
    this.columns = new NamedCells(layout.columns());
  }

  @Override
  public @Nullable RowRead next() {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    String excerpt = RowRead.excerptOf(line);
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new BrokenRow(lines.line(), excerpt, SAY.lineNoObject());
      }
      Map<String, List<String>> named = FlatCells.of(parser);
      if (parser.nextToken() != null) {
        return new BrokenRow(lines.line(), excerpt, SAY.lineWithFurtherText());
      }
      return columns.row(lines.line(), excerpt, named);
    } catch (IOException e) {
      return new BrokenRow(lines.line(), excerpt, SAY.lineNoJson());
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
