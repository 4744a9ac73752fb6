package io.vouch.agent.understanding;

import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people say of works for a kind of them ("something funny" of comedies), and words of
 * everyday talk, where titles are names: where all items are of one kind that the language has a
 * noun for.
 *
 * <p>There a word that hardly more than some titles have says little of a work ("Funny Games", "Day
 * for Night"), so a mood looks for the kind and everyday words for nothing. It orders and never
 * filters. Immutable, thread-safe.
 */
public final class Moods {
  private final CatalogueVocabulary vocabulary;
  private final boolean namesOnly;
  private final Map<String, String> kinds = new HashMap<>();

  Moods(CatalogueVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.namesOnly = vocabulary.absentKinds().isOneKind();
    for (List<String> group : vocabulary.pack().catalogue().moods()) {
      List<Name> names = vocabulary.names().find(vocabulary.pack().forms().key(group.getFirst()));
      if (namesOnly && !names.isEmpty()) {
        String kind = names.getFirst().text();
        group.subList(1, group.size()).forEach(word -> kinds.putIfAbsent(word, kind));
      }
    }
  }

  /** Whether a title only names an item and does not describe it. */
  public boolean namesOnly() {
    return namesOnly;
  }

  /** Whether a folded word stands for a kind that the catalogue has. */
  public boolean isMood(String word) {
    return kinds.containsKey(word) && vocabulary.isOfTitles(word);
  }

  /** Whether a folded word says nothing of a work. */
  public boolean isEveryday(String word) {
    return namesOnly
        && (word.length() == 1 || vocabulary.pack().has(WordList.EVERYDAY, word))
        && vocabulary.isOfTitles(word);
  }

  /** What texts are searched for where a wish is said in these words; null for nothing. */
  public @Nullable String sought(String wish) {
    if (!namesOnly) {
      return wish;
    }
    List<String> sought = new ArrayList<>();
    boolean asWritten = true;
    for (String word : Words.of(wish)) {
      String kind = isMood(word) ? kinds.get(word) : null;
      boolean everyday = kind == null && isEveryday(word);
      asWritten &= kind == null && !everyday;
      if (!everyday && !vocabulary.pack().has(WordList.STOP_WORDS, word)) {
        sought.add(kind == null ? word : kind);
      }
    }
    return asWritten ? wish : sought.isEmpty() ? null : String.join(" ", sought);
  }
}
