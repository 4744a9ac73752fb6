package io.vouch.agent.understanding.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a word list that are nearest to a misspelt word.
 *
 * <p>Entries that share the most letter pairs are candidates; they are ordered by {@link
 * EditDistance}, then by shared pairs, then by position in the list. Immutable, thread-safe. Cost
 * of a look-up: the entries that share a letter pair.
 */
final class NearWords {
  private static final int CANDIDATES = 64;
  private static final int[] NONE = {};

  private final List<String> words;
  private final Map<Integer, int[]> positionsByPair;

  /** An index over folded words, whose positions the answers name. */
  NearWords(List<String> words) {
    this.words = List.copyOf(words);
    Map<Integer, int[]> growing = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (int pair : pairs(words.get(i))) {
        int position = i;
        growing.compute(pair, (key, list) -> appended(list, position));
      }
    }
    positionsByPair = new HashMap<>(growing.size() * 2);
    growing.forEach(
        (pair, list) -> positionsByPair.put(pair, Arrays.copyOfRange(list, 1, list[0] + 1)));
  }

  /** An entry and its distance from the word asked for. */
  record Near(int position, int distance) {}

  /** Up to {@code most} entries within the distance, nearest first. */
  List<Near> within(String word, int distance, int most) {
    List<Near> found = new ArrayList<>();
    for (int position : candidates(word, distance)) {
      int apart = EditDistance.atMost(word, words.get(position), distance);
      if (apart <= distance) {
        found.add(new Near(position, apart));
      }
    }
    found.sort(Comparator.comparingInt(Near::distance)); // stable: ties stay in order
    return found.size() <= most ? found : List.copyOf(found.subList(0, most));
  }

  /**
   * Entries that share enough pairs: one edit changes at most three of them, so fewer cannot be
   * within the distance.
   */
  private int[] candidates(String word, int distance) {
    int[] pairs = pairs(word);
    int[] sharedByPosition = new int[words.size()];
    for (int pair : pairs) {
      for (int position : positionsByPair.getOrDefault(pair, NONE)) {
        sharedByPosition[position]++;
      }
    }
    int least = Math.max(1, pairs.length - 3 * distance);
    int fitting = 0;
    for (int shared : sharedByPosition) {
      fitting += shared >= least ? 1 : 0;
    }
    return fitting <= CANDIDATES
        ? fitting(sharedByPosition, least, fitting)
        : best(sharedByPosition, pairs.length);
  }

  private static int[] fitting(int[] sharedByPosition, int least, int count) {
    int[] positions = new int[count];
    int found = 0;
    for (int position = 0; found < count; position++) {
      if (sharedByPosition[position] >= least) {
        positions[found++] = position;
      }
    }
    return positions;
  }

  /** Those that share most, the first first on a tie: counted per number of shared pairs. */
  private static int[] best(int[] sharedByPosition, int most) {
    int[] start = new int[most + 1];
    for (int shared : sharedByPosition) {
      for (int fewer = 0; fewer < shared; fewer++) {
        start[fewer]++;
      }
    }
    int[] positions = new int[CANDIDATES];
    for (int position = 0; position < sharedByPosition.length; position++) {
      int place = start[sharedByPosition[position]]++;
      if (place < CANDIDATES) {
        positions[place] = position;
      }
    }
    return positions;
  }

  /** A growing list whose length stands first. */
  private static int[] appended(int @Nullable [] list, int position) {
    int[] grown = list == null ? new int[4] : list;
    if (grown[0] + 1 == grown.length) {
      grown = Arrays.copyOf(grown, grown.length * 2);
    }
    grown[++grown[0]] = position;
    return grown;
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
