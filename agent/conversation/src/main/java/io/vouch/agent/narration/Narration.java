package io.vouch.agent.narration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn's text.
 *
 * @param narratedBy {@code template} or {@code model}
 * @param degradations what ran with less than asked for, each one sentence
 * @param modelFailure how the model failed, in its own words, or null
 */
public record Narration(
    String text, String narratedBy, List<String> degradations, @Nullable String modelFailure) {
  public Narration {
    degradations = List.copyOf(degradations);
  }

  /** A text by the template narrator. */
  public static Narration byTemplate(String text) {
    return new Narration(text, "template", List.of(), null);
  }
}
