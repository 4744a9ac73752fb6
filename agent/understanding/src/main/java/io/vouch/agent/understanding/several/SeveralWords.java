package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.vocabulary.WordFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of every {@link WordGroup} in one language. Immutable.
 *
 * <p>The file is YAML of one kind: a key and a list in brackets.
 */
final class SeveralWords {
  private static final Pattern ENTRY = Pattern.compile("^([a-z ]+): \\[(.*)]$", Pattern.MULTILINE);

  /** English. */
  static final SeveralWords ENGLISH = new SeveralWords("words/en/several.yaml");

  /** By group and first word, the longest phrase first. */
  private final Map<WordGroup, Map<String, List<String[]>>> phrases =
      new EnumMap<>(WordGroup.class);

  private SeveralWords(String file) {
    Map<String, String> lists = new HashMap<>();
    Matcher entries = ENTRY.matcher(String.join("\n", WordFile.lines(file)));
    while (entries.find()) {
      lists.put(entries.group(1), entries.group(2));
    }
    for (WordGroup group : WordGroup.values()) {
      phrases.put(group, byFirstWord(lists.getOrDefault(group.key(), "")));
    }
  }

  /** The phrases of a group that begin with a word, the longest first. */
  List<String[]> of(WordGroup group, String first) {
    return phrases.getOrDefault(group, Map.of()).getOrDefault(first, List.of());
  }

  /** Whether the file has phrases of a group. */
  boolean isKnown(WordGroup group) {
    return !phrases.getOrDefault(group, Map.of()).isEmpty();
  }

  private static Map<String, List<String[]>> byFirstWord(String list) {
    Map<String, List<String[]>> byFirst = new HashMap<>();
    for (String phrase : list.split(",")) {
      if (phrase.isBlank()) {
        continue;
      }
      String[] words = phrase.strip().replace("\"", "").split(" ");
      byFirst.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words);
    }
    byFirst.values().forEach(same -> same.sort((a, b) -> Integer.compare(b.length, a.length)));
    return byFirst;
  }
}
