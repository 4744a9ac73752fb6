package io.vouch.agent.understanding;

import io.vouch.agent.understanding.words.NounWords;
import io.vouch.agent.understanding.words.OtherKind;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of the kinds of things that people ask shops for those that a catalogue certainly has none of.
 *
 * <p>No word for such a kind is a noun, a name or a field here. Where all items are of one kind
 * that the language has a noun for, titles with the word ("The Last Song") are no evidence of it;
 * elsewhere no text may have it at all. Immutable, thread-safe.
 */
final class AbsentKinds {
  /** More kinds than these are not said one by one. */
  private static final int MOST_OWN = 4;

  private final CatalogueVocabulary vocabulary;
  private final Map<String, OtherKind> byWord = new HashMap<>();
  private final @Nullable String own;
  private final boolean oneKind;

  AbsentKinds(CatalogueVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    NounWords nouns = oneKind();
    for (OtherKind kind : vocabulary.pack().catalogue().otherKinds()) {
      if (kind.words().stream().noneMatch(word -> isKnown(word, nouns != null))) {
        kind.words().forEach(word -> byWord.put(word, kind));
      }
    }
    this.oneKind = nouns != null;
    this.own = nouns == null ? names() : plural(nouns);
  }

  /** The absent kind that a folded word is a word for, or null. */
  @Nullable OtherKind called(String word) {
    return byWord.get(word);
  }

  /** Whether all items are of one kind that the language has a noun for. */
  boolean isOneKind() {
    return oneKind;
  }

  /** What there is instead; null where that cannot be said briefly. */
  @Nullable String own() {
    return own;
  }

  private boolean isKnown(String word, boolean alike) {
    return vocabulary.isNoun(word)
        || vocabulary.fields().find(word).isPresent()
        || !vocabulary.names().find(vocabulary.pack().forms().form(word)).isEmpty()
        || (!alike && (vocabulary.occursInText(word) || vocabulary.titles().hasWord(word)));
  }

  /** The nouns of what all items are; null where they may be of several kinds. */
  private @Nullable NounWords oneKind() {
    List<FieldDefinition> kinds = kinds();
    NounWords only = null;
    for (NounWords nouns : vocabulary.pack().catalogue().nouns()) {
      Set<String> fields = new HashSet<>(nouns.fields());
      boolean bound = fields.stream().anyMatch(name -> vocabulary.schema().find(name).isPresent());
      if (bound && (only != null || !kinds.stream().allMatch(f -> fields.contains(f.name())))) {
        return null;
      }
      only = bound ? nouns : only;
    }
    return only;
  }

  private @Nullable String plural(NounWords nouns) {
    return vocabulary.pack().catalogue().otherKinds().stream()
        .filter(kind -> kind.words().stream().anyMatch(nouns.nouns()::contains))
        .map(OtherKind::plural)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String names() {
    List<FieldDefinition> kinds = kinds();
    if (kinds.size() != 1) {
      return null;
    }
    var column = vocabulary.catalogue().categories(kinds.getFirst().name());
    List<String> names = new ArrayList<>();
    for (int code = 0; code < Math.min(column.nameCount(), MOST_OWN + 1); code++) {
      names.add(column.name(code));
    }
    return names.isEmpty() || names.size() > MOST_OWN ? null : String.join(", ", names);
  }

  private List<FieldDefinition> kinds() {
    return vocabulary.schema().ofKind(FieldKind.CATEGORY).stream()
        .filter(field -> field.role() == FieldRole.CATEGORY)
        .toList();
  }
}
