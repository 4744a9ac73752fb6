package io.vouch.agent.narration;

import java.util.function.Consumer;

/**
 * A writer of the text around a turn's items.
 *
 * <p>The text states no number, price, name or title that is not in the input, and the
 * concatenation of the deltas is the text returned. Never fails for want of a model: an
 * implementation that uses one falls back and says so in {@link Narration#degradations}.
 */
public interface Narrator {
  /** Writes the text, handing it out piece by piece as it comes to be. */
  Narration narrate(NarrationInput input, Consumer<String> deltas);
}
