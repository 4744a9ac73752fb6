package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says where in a JSON body something is wrong, and what, in the words of JSON and not of Java. */
public final class JsonPlaces {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

  private static final Map<Class<?>, Supplier<String>> KINDS =
      Map.of(
          Integer.class, SAY::wholeNumber,
          int.class, SAY::wholeNumber,
          Double.class, SAY::number,
          double.class, SAY::number,
          Boolean.class, SAY::trueOrFalse,
          boolean.class, SAY::trueOrFalse,
          String.class, SAY::string,
          List.class, SAY::list);

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
          SAY.unknownMember(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      case InvalidTypeIdException type ->
          SAY.unknownType(type.getTypeId(), between(type.getOriginalMessage(), "[", "]"));
      case InvalidFormatException format ->
          SAY.wrongValue(format.getValue(), kind(format.getTargetType(), format));
      case MismatchedInputException mismatch -> mismatched(mismatch);
      case JsonMappingException mapping -> plain(mapping);
      default -> SAY.noJson(plain(failure));
    };
  }

  private static String mismatched(MismatchedInputException mismatch) {
    String message = plain(mismatch);
    if (message.startsWith("Missing required")) {
      return SAY.memberMissing(between(message, "'", "'"));
    }
    return message.startsWith("Cannot") || message.startsWith("Null")
        ? SAY.wrongKind(kind(mismatch.getTargetType(), mismatch))
        : message;
  }

  private static String kind(@Nullable Class<?> type, JsonProcessingException failure) {
    if (type != null && type.isEnum()) {
      return SAY.oneOf(List.of(type.getEnumConstants()));
    }
    if (type != null && type.isRecord()) {
      return SAY.object();
    }
    @Nullable Supplier<String> known = type == null ? null : KINDS.get(type);
    return known == null ? SAY.somethingElse(plain(failure)) : known.get();
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
