package io.vouch.memory.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.vouch.domain.people.EventType;
import java.io.IOException;

/** Writes an event type as its name. */
final class EventTypeText extends StdScalarSerializer<EventType> {
  private static final long serialVersionUID = 1L;

  EventTypeText() {
    super(EventType.class);
  }

  @Override
  public void serialize(EventType type, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(type.name());
  }
}
