package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.Question;
import java.util.function.Consumer;

/**
 * A narrator that adds the question below a slate in fixed words, whoever wrote the rest: its
 * values and counts are facts and never a model's.
 */
public final class AskingNarrator implements Narrator {
  private final Narrator narrator;

  public AskingNarrator(Narrator narrator) {
    this.narrator = narrator;
  }

  @Override
  public Narration narrate(NarrationInput input, Consumer<String> deltas) {
    Narration narration = narrator.narrate(input, deltas);
    Question question =
        input.outcome() instanceof Outcome.Recommended recommended ? recommended.question() : null;
    if (question == null) {
      return narration;
    }
    String line = "\n" + question.text();
    deltas.accept(line);
    return new Narration(
        narration.text() + line,
        narration.narratedBy(),
        narration.degradations(),
        narration.modelFailure());
  }
}
