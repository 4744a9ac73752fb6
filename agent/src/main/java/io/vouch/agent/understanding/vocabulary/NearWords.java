package io.vouch.agent.understanding.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the entries of a word list that are nearest to a misspelt word.
 *
 * <p>Entries that share the most letter pairs are candidates; they are ordered by {@link
 * EditDistance}, then by shared pairs, then by position in the list. Immutable, thread-safe. Cost
 * of a look-up: the entries that share a letter pair.
 */
final class NearWords {
  private static final int CANDIDATES = 64;

  private final List<String> words;
  private final Map<Integer, int[]> positionsByPair;

  /** An index over folded words, whose positions the answers name. */
  NearWords(List<String> words) {
    this.words = List.copyOf(words);
    Map<Integer, List<Integer>> growing = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (int pair : pairs(words.get(i))) {
        growing.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
      }
    }
    positionsByPair = new HashMap<>(growing.size() * 2);
    growing.forEach(
        (pair, list) -> positionsByPair.put(pair, list.stream().mapToInt(i -> i).toArray()));
  }

  /** An entry and its distance from the word asked for. */
  record Near(int position, int distance) {}

  /** Up to {@code most} entries within the distance, nearest first. */
  List<Near> within(String word, int distance, int most) {
    List<Near> found = new ArrayList<>();
    for (int position : candidates(word)) {
      int apart = EditDistance.atMost(word, words.get(position), distance);
      if (apart <= distance) {
        found.add(new Near(position, apart));
      }
    }
    found.sort(Comparator.comparingInt(Near::distance)); // stable: candidates come by shared pairs
    return found.size() <= most ? found : List.copyOf(found.subList(0, most));
  }

  private int[] candidates(String word) {
    Map<Integer, Integer> sharedByPosition = new HashMap<>();
    for (int pair : pairs(word)) {
      for (int position : positionsByPair.getOrDefault(pair, new int[0])) {
        sharedByPosition.merge(position, 1, Integer::sum);
      }
    }
    return sharedByPosition.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CANDIDATES)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  /** The different letter pairs of a word with its ends marked. */
  private static int[] pairs(String word) {
    String marked = "^" + word + "$";
    int[] pairs = new int[marked.length() - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = marked.charAt(i) << 16 | marked.charAt(i + 1);
    }
    return Arrays.stream(pairs).distinct().toArray();
  }
}
