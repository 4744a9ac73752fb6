package io.vouch.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that ship with this module. */
final class Resources {
  private Resources() {}

  /**
   * The text at a path.
   *
   * @throws PromptException if there is none
   */
  static String read(String path) {
    try (InputStream stream = Resources.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new PromptException(
            "The resource (%s) must exist. Maybe it was renamed without its entry in the index."
                .formatted(path));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource (" + path + ") cannot be read.", e);
    }
  }
}
