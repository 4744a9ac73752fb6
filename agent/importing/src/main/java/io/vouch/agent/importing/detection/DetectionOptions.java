package io.vouch.agent.importing.detection;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about the files instead of letting it be guessed.
 *
 * @param format the name of a format, or null to guess
 * @param mapping field → column, before any guess
 * @param currency ISO 4217 code of prices without one, or null to guess
 * @param charset the encoding of all files, or null to guess
 */
public record DetectionOptions(
    @Nullable String format,
    Map<String, String> mapping,
    @Nullable String currency,
    @Nullable Charset charset) {
  /** Guess everything. */
  public static final DetectionOptions GUESS = new DetectionOptions(null, Map.of(), null, null);
}
