package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says where in a JSON body something is wrong, and what, in the words of JSON and not of Java. */
public final class JsonPlaces {
  private static final Map<Class<?>, String> KINDS =
      Map.of(
          Integer.class, "a whole number",
          int.class, "a whole number",
          Double.class, "a number",
          double.class, "a number",
          Boolean.class, "true or false",
          boolean.class, "true or false",
          String.class, "a string",
          List.class, "a list");

  private JsonPlaces() {}

  /** The place as a JSON Pointer (RFC 6901); empty for the whole body. */
  public static String pointer(JsonProcessingException failure) {
    if (!(failure instanceof JsonMappingException mapping)) {
      return "";
    }
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      String name = step.getFieldName();
      pointer.append('/');
      pointer.append(name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** What is wrong. */
  public static String reason(JsonProcessingException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          "there is no member %s; known are %s"
              .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      case InvalidTypeIdException type ->
          "the type (%s) is none of %s"
              .formatted(type.getTypeId(), between(type.getOriginalMessage(), "[", "]"));
      case InvalidFormatException format ->
          "the value (%s) must be %s"
              .formatted(format.getValue(), kind(format.getTargetType(), format));
      case MismatchedInputException mismatch -> mismatched(mismatch);
      case JsonMappingException mapping -> plain(mapping);
      default -> "it is no JSON: " + plain(failure);
    };
  }

  private static String mismatched(MismatchedInputException mismatch) {
    String message = plain(mismatch);
    if (message.startsWith("Missing required")) {
      return "the member %s is missing".formatted(between(message, "'", "'"));
    }
    return message.startsWith("Cannot") || message.startsWith("Null")
        ? "the value must be " + kind(mismatch.getTargetType(), mismatch)
        : message;
  }

  private static String kind(@Nullable Class<?> type, JsonProcessingException failure) {
    if (type != null && type.isEnum()) {
      return "one of " + List.of(type.getEnumConstants());
    }
    if (type != null && type.isRecord()) {
      return "an object";
    }
    String known = type == null ? null : KINDS.get(type);
    return known == null ? "something else (" + plain(failure) + ")" : known;
  }

  private static String between(String text, String open, String close) {
    int start = text.indexOf(open);
    int end = text.indexOf(close, start + 1);
    return start < 0 || end < 0 ? "" : text.substring(start + open.length(), end);
  }

  /** Without the names of Java classes. */
  private static String plain(JsonProcessingException failure) {
    return String.valueOf(failure.getOriginalMessage())
        .replaceAll("\\s+", " ")
        .replaceAll("\\(?(class )?`?(io\\.vouch|java|com)\\.[\\w.$<>,]+`?\\)?", "this");
  }
}
