package io.vouch.agent.turn.state;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A wish over several messages: a phrase a line, the newest first, no word twice, at most {@value
 * #MOST_WORDS} of them. What the newest message says the other way round no longer counts.
 */
final class StandingWish {
  private static final int MOST_WORDS = 400;

  private StandingWish() {}

  static @Nullable String after(
      @Nullable String standing, @Nullable String said, @Nullable String opposed) {
    Set<String> taken = new HashSet<>();
    List<String> lines = new ArrayList<>();
    add(said, taken, lines);
    words(opposed).forEach(word -> taken.add(key(word)));
    add(standing, taken, lines);
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  private static void add(@Nullable String text, Set<String> taken, List<String> lines) {
    if (text != null) {
      for (String line : text.split("\\n")) {
        String fresh =
            words(line).stream()
                .filter(word -> taken.size() < MOST_WORDS && taken.add(key(word)))
                .collect(Collectors.joining(" "));
        if (!fresh.isEmpty()) {
          lines.add(fresh);
        }
      }
    }
  }

  private static List<String> words(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String key(String word) {
    return Words.fold(word);
  }
}
