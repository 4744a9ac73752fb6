package io.vouch.agent.understanding.llm;

import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The names of one category field as a prompt may show them: the most frequent, and those that
 * share a word with the message. Names that look like more than a name are never shown. Immutable.
 */
final class CategoryNames {
  static final int MOST_FREQUENT = 40;
  static final int NEAREST = 20;
  private static final int MAX_LENGTH = 48;
  private static final int MAX_WORDS = 6;

  private final List<String> frequent;
  private final Map<String, List<String>> namesByWord = new HashMap<>();
  private final int count;

  CategoryNames(CategoryColumn column) {
    List<String> byFrequency =
        IntStream.range(0, column.nameCount())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(column::itemCount)
                    .reversed()
                    .thenComparing(column::name))
            .map(column::name)
            .filter(CategoryNames::isShort)
            .toList();
    this.count = column.nameCount();
    this.frequent = byFrequency.stream().limit(MOST_FREQUENT).toList();
    for (String name : byFrequency) {
      for (String word : Words.of(name)) {
        List<String> names = namesByWord.computeIfAbsent(word, w -> new ArrayList<>());
        if (names.size() < NEAREST) {
          names.add(name);
        }
      }
    }
  }

  /** How many different names the field has. */
  int count() {
    return count;
  }

  /** The most frequent names, most frequent first. */
  List<String> frequent() {
    return frequent;
  }

  /** The most frequent names and those nearest to a message. */
  List<String> shownFor(String message) {
    Set<String> shown = new LinkedHashSet<>(frequent);
    Set<String> near = new LinkedHashSet<>();
    for (String word : Words.of(message)) {
      near.addAll(namesByWord.getOrDefault(word, List.of()));
    }
    near.stream().limit(NEAREST).forEach(shown::add);
    return List.copyOf(shown);
  }

  private static boolean isShort(String name) {
    return name.length() <= MAX_LENGTH
        && name.split("\\s+").length <= MAX_WORDS
        && name.codePoints().noneMatch(Character::isISOControl);
  }
}
