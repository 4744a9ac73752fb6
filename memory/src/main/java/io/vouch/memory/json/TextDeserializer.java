package io.vouch.memory.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads a value that is one JSON string; a number is not taken for one. */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> made;

  TextDeserializer(Class<T> type, Function<String, T> made) {
    super(type);
    this.made = made;
  }

  @Override
  @SuppressWarnings("unchecked") // The raw class of the value type is how Jackson names it.
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (T) context.handleUnexpectedToken(_valueClass, parser);
    }
    return made.apply(parser.getText());
  }
}
