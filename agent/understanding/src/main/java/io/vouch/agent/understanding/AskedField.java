package io.vouch.agent.understanding;

import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The field that answers a question about an item exactly: one that the words name ("battery
 * life"), or that holds the name that all of them make ("blue"), if the item states it.
 */
final class AskedField {
  private final CatalogueVocabulary vocabulary;

  AskedField(CatalogueVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The field's name; null where only the item's text can answer. */
  @Nullable String of(ItemId id, String words) {
    List<String> said =
        vocabulary.pack().forms().words(words).stream()
            .filter(word -> !vocabulary.pack().has(WordList.STOP_WORDS, word))
            .toList();
    return named(said)
        .or(() -> holding(said))
        .filter(field -> field.kind() != FieldKind.TEXT && vocabulary.states(id, field.name()))
        .map(FieldDefinition::name)
        .orElse(null);
  }

  /** The field that the longest run of the words names. */
  private Optional<FieldDefinition> named(List<String> said) {
    for (int length = said.size(); length > 0; length--) {
      for (int from = 0; from + length <= said.size(); from++) {
        Optional<FieldDefinition> field =
            vocabulary.fields().find(key(said.subList(from, from + length)));
        if (field.isPresent()) {
          return field;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<FieldDefinition> holding(List<String> said) {
    return said.isEmpty()
        ? Optional.empty()
        : vocabulary.names().find(key(said)).stream().map(Name::field).findFirst();
  }

  private String key(List<String> words) {
    return vocabulary.pack().forms().key(String.join(" ", words));
  }
}
