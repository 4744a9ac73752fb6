package io.vouch.memory.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StoredCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;

/** Constants with codes as their codes; every other enum is its constant's name. */
final class CodeText {
  private static final JsonMessages SAY = Messages.of(JsonMessages.class);

  private CodeText() {}

  static final class Writer extends StdScalarSerializer<StoredCode> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(StoredCode.class);
    }

    @Override
    public void serialize(StoredCode constant, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(constant.code());
    }
  }

  static final class Readers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription described)
        throws JsonMappingException {
      return StoredCode.class.isAssignableFrom(type)
          ? reader(type.asSubclass(StoredCode.class))
          : super.findEnumDeserializer(type, config, described);
    }

    private static <E extends StoredCode> JsonDeserializer<E> reader(Class<E> type) {
      return new TextDeserializer<>(
          type,
          code ->
              StoredCode.find(type, code)
                  .orElseThrow(() ->
                      new VouchException(
                          ErrorCode.BAD_DATA, SAY.codeUnknown(code, StoredCode.codes(type)))));
    }
  }
}
