package io.vouch.agent.narration;

import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of sentences: lists, a wording by turn. */
public final class Phrases {
  private static final PhraseMessages SAY = Messages.of(PhraseMessages.class);

  private Phrases() {}

  /** One of the wordings, by the number of the turn. */
  static String pick(int turnNumber, String... wordings) {
    return wordings[Math.floorMod(turnNumber - 1, wordings.length)];
  }

  /** "a", "a and b", "a, b and c". */
  static String and(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return SAY.and(String.join(", ", parts.subList(0, last)), parts.get(last));
  }

  /** Like {@link #and}, but null where there is nothing. */
  static @Nullable String andOrNull(List<String> parts) {
    return parts.isEmpty() ? null : and(parts);
  }

  /** The text with its first letter in upper case. */
  public static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
