package io.vouch.agent.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint was found to understand; starts with everything and gives up what it refuses.
 *
 * @param jsonSchema whether {@code response_format} with a JSON schema is sent
 * @param completionTokens whether the limit is called {@code max_completion_tokens} instead of
 *     {@code max_tokens}
 * @param temperature whether a temperature is sent
 * @param streaming whether answers are asked for as a stream
 */
record EndpointDialect(
    boolean jsonSchema, boolean completionTokens, boolean temperature, boolean streaming) {
  /** What a current endpoint should take. */
  static EndpointDialect full() {
    return new EndpointDialect(true, false, true, true);
  }

  /**
   * The dialect to try after a 400, or null where nothing is left to give up.
   *
   * @param complaint the endpoint's words
   * @param sentSchema whether the refused request carried a schema
   * @param streamed whether it asked for a stream
   */
  @Nullable EndpointDialect without(String complaint, boolean sentSchema, boolean streamed) {
    String words = complaint.toLowerCase(Locale.ROOT);
    if (!completionTokens && words.contains("max_completion_tokens")) {
      return new EndpointDialect(jsonSchema, true, temperature, streaming);
    }
    if (temperature && words.contains("temperature")) {
      return new EndpointDialect(jsonSchema, completionTokens, false, streaming);
    }
    if (sentSchema && jsonSchema) {
      return new EndpointDialect(false, completionTokens, temperature, streaming);
    }
    if (streamed && words.contains("stream")) {
      return new EndpointDialect(jsonSchema, completionTokens, temperature, false);
    }
    return null;
  }
}
