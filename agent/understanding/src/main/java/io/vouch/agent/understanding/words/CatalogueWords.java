package io.vouch.agent.understanding.words;

import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Map;

/**
 * What a language calls the things of a catalogue.
 *
 * @param fieldWords words for a field of a role, besides its own name
 * @param nouns nouns for "an item"
 * @param synonyms groups of names that mean the same
 * @param otherKinds what people ask shops for
 * @param moods groups of a kind's name and the words that people say for it
 */
public record CatalogueWords(
    Map<FieldRole, List<String>> fieldWords,
    List<NounWords> nouns,
    List<List<String>> synonyms,
    List<OtherKind> otherKinds,
    List<List<String>> moods) {
  public CatalogueWords {
    fieldWords = Map.copyOf(fieldWords);
    nouns = List.copyOf(nouns);
    synonyms = List.copyOf(synonyms);
    otherKinds = List.copyOf(otherKinds);
    moods = List.copyOf(moods);
  }
}
