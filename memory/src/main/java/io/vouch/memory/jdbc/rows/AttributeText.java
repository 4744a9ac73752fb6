package io.vouch.memory.jdbc.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An item's attributes as one compact JSON object, whose JSON types tell the kinds apart: number,
 * array of names, boolean, string.
 *
 * <p>Numbers are written so that reading gives the same double. Keys are in the order of the map,
 * which an item sorts.
 */
public final class AttributeText {
  private static final RowMessages SAY = Messages.of(RowMessages.class);

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

  private AttributeText() {}

  /** The text of an item's attributes. */
  public static String write(Map<String, FieldValue> attributes) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      for (Map.Entry<String, FieldValue> entry : attributes.entrySet()) {
        out.writeFieldName(entry.getKey());
        write(entry.getValue(), out);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(FieldValue value, JsonGenerator out) throws IOException {
    switch (value) {
      case NumberValue number -> out.writeNumber(number.number());
      case FlagValue flag -> out.writeBoolean(flag.flag());
      case TextValue text -> out.writeString(text.text());
      case CategoryValue category -> {
        out.writeStartArray();
        for (String name : category.names()) {
          out.writeString(name);
        }
        out.writeEndArray();
      }
    }
  }

  /** The attributes in the order of their names, so that the item need not sort them again. */
  public static SortedMap<String, FieldValue> read(String item, String text) {
    SortedMap<String, FieldValue> attributes = new TreeMap<>();
    try (JsonParser in = JSON.createParser(text)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw broken(item, null);
      }
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        in.nextToken();
        attributes.put(field, value(item, in));
      }
    } catch (IOException e) {
      throw broken(item, e);
    }
    return attributes;
  }

  private static FieldValue value(String item, JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token.isNumeric()) {
      return new NumberValue(in.getDoubleValue());
    }
    if (token.isBoolean()) {
      return new FlagValue(in.getBooleanValue());
    }
    if (token == JsonToken.VALUE_STRING) {
      return new TextValue(in.getText());
    }
    if (token != JsonToken.START_ARRAY) {
      throw broken(item, null);
    }
    List<String> names = new ArrayList<>(4);
    while (in.nextToken() == JsonToken.VALUE_STRING) {
      names.add(in.getText());
    }
    return new CategoryValue(names);
  }

  private static VouchException broken(String item, @Nullable IOException cause) {
    return new VouchException(ErrorCode.STORAGE, SAY.attributesUnreadable(item), cause);
  }
}
