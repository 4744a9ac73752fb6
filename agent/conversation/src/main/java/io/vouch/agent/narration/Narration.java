package io.vouch.agent.narration;

import java.util.List;

/**
 * A turn's text.
 *
 * @param narratedBy {@code template} or {@code model}
 * @param degradations what ran with less than asked for, each one sentence
 */
public record Narration(String text, String narratedBy, List<String> degradations) {
  public Narration {
    degradations = List.copyOf(degradations);
  }

  /** A text by the template narrator. */
  public static Narration byTemplate(String text) {
    return new Narration(text, "template", List.of());
  }
}
