package io.vouch.agent.narration.phrase;

import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of sentences: lists, a wording by turn. */
public final class Phrases {
  private static final PhraseMessages SAY = Messages.of(PhraseMessages.class);

  private static final int MOST_QUOTED = 6;

  private Phrases() {}

  /** One of the wordings, by the number of the turn. */
  public static String pick(int turnNumber, String... wordings) {
    return wordings[Math.floorMod(turnNumber - 1, wordings.length)];
  }

  /** "a", "a and b", "a, b and c". */
  public static String and(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return SAY.and(String.join(", ", parts.subList(0, last)), parts.get(last));
  }

  /** Like {@link #and}, but null where there is nothing. */
  public static @Nullable String andOrNull(List<String> parts) {
    return parts.isEmpty() ? null : and(parts);
  }

  /** "a", "a or b", "a, b or c". */
  public static String or(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return SAY.or(String.join(", ", parts.subList(0, last)), parts.get(last));
  }

  /** Like {@link #or}, but null where there is nothing. */
  public static @Nullable String orNull(List<String> parts) {
    return parts.isEmpty() ? null : or(parts);
  }

  /** A person's words in quotes, at most the first six of them. */
  public static String quoted(String words) {
    List<String> all = List.of(words.strip().split("\\s+", -1));
    return SAY.quoted(
        all.size() <= MOST_QUOTED
            ? String.join(" ", all)
            : SAY.shortened(String.join(" ", all.subList(0, MOST_QUOTED))));
  }

  /** Several persons' words in quotes. */
  public static List<String> quoted(List<String> words) {
    return words.stream().map(Phrases::quoted).toList();
  }

  /** The text with its first letter in lower case. */
  public static String small(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** The text with its first letter in upper case. */
  public static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
