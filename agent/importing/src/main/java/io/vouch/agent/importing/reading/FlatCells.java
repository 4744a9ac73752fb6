package io.vouch.agent.importing.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Flattens one object of a token stream into named cells.
 *
 * <p>Inner objects give dotted names; lists give several values; a list of objects gives the values
 * of each name in turn. Bounded: an object with more text than a row may have is refused.
 */
final class FlatCells {
  private final Map<String, List<String>> cells = new LinkedHashMap<>();
  private int characters;

  private FlatCells() {}

  /** Reads the object at whose start the parser stands. */
  static Map<String, List<String>> of(JsonParser parser) throws IOException {
    FlatCells flat = new FlatCells();
    flat.object(parser, "");
    return flat.cells;
  }

  private void object(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      parser.nextToken();
      value(parser, name);
    }
  }

  private void value(JsonParser parser, String name) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, name + ".");
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(parser, name);
        }
      }
      case VALUE_NULL -> {}
      default -> add(name, parser.getText().strip());
    }
  }

  private void add(String name, String text) throws RowTooLargeException {
    characters += text.length() + name.length();
    if (characters > RowReader.MAX_ROW_CHARACTERS) {
      throw new RowTooLargeException();
    }
    if (!CellText.isMissing(text)) {
      cells.computeIfAbsent(name, n -> new ArrayList<>(1)).add(text);
    }
  }

  /** One object holds more text than a row may have. */
  static final class RowTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
