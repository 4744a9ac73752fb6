package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.words.LanguagePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of every {@link WordGroup} in one language; a language without a file has none and
 * splits no message. Immutable.
 *
 * <p>The file is YAML of one kind: a key and a list in brackets.
 */
final class SeveralWords {
  private static final Pattern ENTRY = Pattern.compile("^([a-z ]+): \\[(.*)]$", Pattern.MULTILINE);

  private static final String FOLDER = "/io/vouch/agent/understanding/words/";

  private static final Map<LanguagePack, SeveralWords> BY_PACK = new ConcurrentHashMap<>();

  /** By group and first word, the longest phrase first. */
  private final Map<WordGroup, Map<String, List<String[]>>> phrases =
      new EnumMap<>(WordGroup.class);

  /** The words of a language. */
  static SeveralWords of(LanguagePack pack) {
    return BY_PACK.computeIfAbsent(
        pack, key -> new SeveralWords(text(key.language().locale().toLanguageTag())));
  }

  private static String text(String tag) {
    try (InputStream in = SeveralWords.class.getResourceAsStream(FOLDER + tag + "/several.yaml")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SeveralWords(String text) {
    Map<String, String> lists = new HashMap<>();
    Matcher entries = ENTRY.matcher(text);
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
