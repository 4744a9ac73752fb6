package io.vouch.agent.understanding;

import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the doubts of one check, each once. */
final class Doubts {
  private static final int LONGEST_QUOTE = 120;
  private static final int MOST_NAMESAKES = 50;

  private final CatalogueVocabulary vocabulary;
  private final List<Doubt> doubts = new ArrayList<>();

  Doubts(CatalogueVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  boolean isEmpty() {
    return doubts.isEmpty();
  }

  List<Doubt> all() {
    return List.copyOf(doubts);
  }

  void add(Doubt.Kind kind, String said, @Nullable String field, List<String> options) {
    String quote = said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE);
    List<String> most = options.stream().distinct().limit(Doubt.MAX_OPTIONS).toList();
    Doubt doubt = new Doubt(kind, quote, field, most);
    if (!doubts.contains(doubt)) {
      doubts.add(doubt);
    }
  }

  void contradiction(String said, List<String> options) {
    add(Doubt.Kind.CONTRADICTION, said, null, options);
  }

  /** The field of that exact name; else null and a doubt. */
  @Nullable FieldDefinition field(String name) {
    Optional<FieldDefinition> field = vocabulary.schema().find(name);
    if (field.isEmpty()) {
      add(
          Doubt.Kind.UNKNOWN_FIELD,
          name,
          null,
          vocabulary.fields().nearest(name, Doubt.MAX_OPTIONS));
    }
    return field.orElse(null);
  }

  /** The one name of a field that was said; else null and a doubt that offers the nearest. */
  @Nullable String name(FieldDefinition field, String said) {
    List<String> found = vocabulary.names().resolve(field, said);
    if (found.size() == 1) {
      return found.getFirst();
    }
    String person = found.isEmpty() ? surnamed(field, said) : null;
    if (person != null) {
      return person;
    }
    List<Name> slips = found.isEmpty() ? vocabulary.names().slipsOf(said, field, 5) : List.of();
    if (!slips.isEmpty()) {
      add(Doubt.Kind.MISSPELT, said, field.name(), slips.stream().map(Name::text).toList());
      return null;
    }
    List<String> options = found.isEmpty() ? nearestNames(field, said) : found;
    add(Doubt.Kind.UNKNOWN_VALUE, said, field.name(), options);
    return null;
  }

  /** The only person of that last name ("Fincher"); null where there is none or are several. */
  private @Nullable String surnamed(FieldDefinition field, String said) {
    List<String> words = Words.of(said);
    if (field.role() != FieldRole.CREATOR || words.size() != 1) {
      return null;
    }
    List<String> persons =
        vocabulary.names().sharing(words.getFirst(), MOST_NAMESAKES).stream()
            .filter(name -> name.field().equals(field))
            .map(Name::text)
            .filter(name -> Words.of(name).getLast().equals(words.getFirst()))
            .toList();
    return persons.size() == 1 ? persons.getFirst() : null;
  }

  void unknownWords(String said) {
    add(Doubt.Kind.UNKNOWN_VALUE, said, null, nearestNames(null, said));
  }

  private List<String> nearestNames(@Nullable FieldDefinition field, String said) {
    return vocabulary.names().nearest(said, field, Doubt.MAX_OPTIONS).stream()
        .map(Name::text)
        .toList();
  }
}
