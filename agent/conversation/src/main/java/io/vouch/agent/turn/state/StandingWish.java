package io.vouch.agent.turn.state;

import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A wish over several messages: each word once, the newest first, at most {@value #MOST_WORDS} of
 * them. What the newest message says the other way round no longer counts.
 */
final class StandingWish {
  private static final int MOST_WORDS = 400;

  private StandingWish() {}

  static @Nullable String after(
      @Nullable String standing, @Nullable String said, @Nullable String opposed) {
    SequencedMap<String, String> wordByKey = new LinkedHashMap<>();
    add(said, wordByKey);
    SequencedMap<String, String> earlier = new LinkedHashMap<>();
    add(standing, earlier);
    SequencedMap<String, String> gone = new LinkedHashMap<>();
    add(opposed, gone);
    earlier.forEach((key, word) -> {
      if (!gone.containsKey(key)) {
        wordByKey.putIfAbsent(key, word);
      }
    });
    List<String> words = new ArrayList<>(wordByKey.values());
    return words.isEmpty()
        ? null
        : String.join(" ", words.subList(0, Math.min(MOST_WORDS, words.size())));
  }

  private static void add(@Nullable String text, SequencedMap<String, String> into) {
    if (text != null) {
      for (String word : text.split("\\s+")) {
        String key = Words.fold(word);
        if (!key.isBlank()) {
          into.putIfAbsent(key, word);
        }
      }
    }
  }
}
