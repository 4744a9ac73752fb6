package io.vouch.agent.turn.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads short texts so that equal ones are one object: names of factors, fields and values repeat
 * in every item of every slate, and are most of what a live conversation would hold.
 *
 * <p>Keeps at most {@value #MOST_KEPT} texts; later ones are read as usual. Thread-safe.
 */
final class SharedText extends StringDeserializer {
  private static final long serialVersionUID = 1L;
  private static final int MOST_KEPT = 10_000;
  private static final int LONGEST = 40;

  private final transient ConcurrentHashMap<String, String> kept = new ConcurrentHashMap<>();

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return shared(super.deserialize(parser, context));
  }

  private String shared(String text) {
    if (text == null || text.length() > LONGEST) {
      return text;
    }
    String known = kept.get(text);
    if (known == null && kept.size() < MOST_KEPT) {
      known = kept.putIfAbsent(text, text);
    }
    return known == null ? text : known;
  }
}
