package io.vouch.agent.understanding.words;

import java.util.List;

/**
 * Nouns for "an item".
 *
 * @param nouns the words
 * @param fields names of fields, one of which a catalogue must have; none means any catalogue
 */
public record NounWords(List<String> nouns, List<String> fields) {
  public NounWords {
    nouns = List.copyOf(nouns);
    fields = List.copyOf(fields);
  }
}
