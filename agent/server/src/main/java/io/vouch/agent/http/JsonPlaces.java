package io.vouch.agent.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import io.vouch.messages.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where in a JSON body something is wrong, and what, in the words of JSON and not of Java. */
public final class JsonPlaces {
  private static final HttpMessages SAY = Messages.of(HttpMessages.class);

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

  /** What is wrong; for broken JSON, in which line and column. */
  public static String reason(JsonProcessingException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          SAY.unknownMember(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      case InvalidTypeIdException type -> SAY.unknownType(type.getTypeId(), typesIn(type));
      case InvalidFormatException format ->
          SAY.wrongValue(format.getValue(), kind(format.getTargetType()));
      case MismatchedInputException mismatch -> mismatched(mismatch);
      case JsonMappingException mapping -> SAY.wrongKind(SAY.somethingElse());
      default -> {
        JsonLocation at = failure.getLocation();
        yield at == null ? SAY.noJson() : SAY.noJsonAt(at.getLineNr(), at.getColumnNr());
      }
    };
  }

  private static String mismatched(MismatchedInputException mismatch) {
    List<JsonMappingException.Reference> path = mismatch.getPath();
    // Only where its object has ended is a member known to be missing.
    return mismatch.getProcessor() instanceof JsonParser parser
            && depth(parser.getParsingContext()) < path.size()
        ? SAY.memberMissing(path.getLast().getFieldName())
        : SAY.wrongKind(kind(mismatch.getTargetType()));
  }

  private static int depth(@Nullable JsonStreamContext context) {
    return context == null || context.inRoot() ? 0 : 1 + depth(context.getParent());
  }

  /** The types that may stand where an unknown one stands. */
  private static String typesIn(InvalidTypeIdException type) {
    if (!(type.getProcessor() instanceof JsonParser parser)
        || !(parser.getCodec() instanceof ObjectMapper mapper)) {
      return "";
    }
    DeserializationConfig config = mapper.getDeserializationConfig();
    return config
        .getSubtypeResolver()
        .collectAndResolveSubtypesByTypeId(
            config, AnnotatedClassResolver.resolve(config, type.getBaseType(), config))
        .stream()
        .filter(NamedType::hasName)
        .map(NamedType::getName)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return SAY.somethingElse();
    }
    if (type.isEnum()) {
      return SAY.oneOf(List.of(type.getEnumConstants()));
    }
    if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return SAY.object();
    }
    if (Collection.class.isAssignableFrom(type)) {
      return SAY.list();
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer", "long", "Long" -> SAY.wholeNumber();
      case "double", "Double", "float", "Float" -> SAY.number();
      case "boolean", "Boolean" -> SAY.trueOrFalse();
      case "String" -> SAY.string();
      default -> SAY.somethingElse();
    };
  }
}
