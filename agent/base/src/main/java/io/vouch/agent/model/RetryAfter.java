package io.vouch.agent.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The header that says when to come back. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * The wait in whole seconds; null for the date form, which no model endpoint is known to send and
   * which would need the other side's clock.
   */
  static @Nullable Duration parse(String header) {
    String seconds = header.strip();
    return seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
  }
}
