package io.vouch.memory.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.stream.Collectors;

/**
 * The JSON form of the domain records.
 *
 * <p>Ids, event types and versions are plain strings or numbers; members stand in the order of the
 * record's components, maps by key; a null is left out; the sealed types carry a {@code type}; an
 * open end of a range is left out. Reading refuses unknown members, missing ones (unless nullable),
 * duplicate ones, numbers in quotes and trailing text.
 */
public final class DomainJson {
  private static final JsonMessages SAY = Messages.of(JsonMessages.class);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              // Not one set of buffers per thread: every virtual thread would keep nine kilobytes.
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                  .build())
          .addModule(new DomainModule())
          .annotationIntrospector(new NullableComponents())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final ObjectMapper PLAIN = new ObjectMapper();

  private DomainJson() {}

  /** A mapper with this configuration that the caller may change. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }

  /**
   * The mapper of JSON that is no domain record: what a model or a file says, read as far as it can
   * be, and maps written in their order. Shared: nobody configures it.
   */
  public static ObjectMapper plain() {
    return PLAIN;
  }

  /** The value as JSON; a list of a sealed type needs {@link #write(Object, TypeReference)}. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.INTERNAL, SAY.notWritable(value.getClass().getSimpleName()), e);
    }
  }

  /** The value of a generic type as JSON. */
  public static <T> String write(T value, TypeReference<T> type) {
    try {
      return MAPPER.writerFor(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notWritable(type.getType()), e);
    }
  }

  /**
   * The value that the JSON stands for.
   *
   * @throws VouchException BAD_DATA if it is not the JSON of such a value, or what the value itself
   *     complains about
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw broken(type.getSimpleName(), e);
    }
  }

  /**
   * The value of a generic type that the JSON stands for; fails like {@link #read(String, Class)}.
   */
  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw broken(type.getType().getTypeName(), e);
    }
  }

  private static VouchException broken(String type, JsonProcessingException cause) {
    if (cause.getCause() instanceof VouchException own) {
      return own;
    }
    String what =
        member(cause) + String.valueOf(cause.getOriginalMessage()).replaceAll("\\s+", " ");
    return new VouchException(ErrorCode.BAD_DATA, SAY.broken(type, what), cause);
  }

  /** Where in the JSON it broke, as far as Jackson says. */
  private static String member(JsonProcessingException cause) {
    if (!(cause instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining(".", "at ", ": "));
  }
}
