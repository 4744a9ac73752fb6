package io.vouch.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern that was read: a row of parts. Immutable. */
final class ParsedMessage {
  private final Part[] parts;

  ParsedMessage(List<Part> parts) {
    this.parts = parts.toArray(Part[]::new);
  }

  String say(@Nullable Object[] arguments) {
    StringBuilder text = new StringBuilder(96);
    append(text, arguments);
    return text.toString();
  }

  void append(StringBuilder text, @Nullable Object[] arguments) {
    for (Part part : parts) {
      part.append(text, arguments);
    }
  }
}
