package io.vouch.agent.replay;

import io.vouch.agent.chat.ChatAnswer.ModelFailures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the model failed in turns of releases that stored it in sentences only.
 *
 * <p>What is looked for here is stored data: the English words in which those releases wrote an
 * answer's degradations. Today's sentences may read otherwise; today's turns carry the failures
 * themselves.
 */
final class OlderFailures {
  private static final String OF_NARRATOR = "The model'";
  private static final String NAMED = "The model (";

  private OlderFailures() {}

  /** The failures that stored degradations tell of; null where they tell of none. */
  static @Nullable ModelFailures in(List<String> degradations) {
    return ModelFailures.ofNullable(first(degradations, false), first(degradations, true));
  }

  private static @Nullable String first(List<String> degradations, boolean ofNarrator) {
    for (String degradation : degradations) {
      int start = degradation.indexOf(NAMED);
      if (start >= 0 && degradation.startsWith(OF_NARRATOR) == ofNarrator) {
        return degradation.substring(start);
      }
    }
    return null;
  }
}
