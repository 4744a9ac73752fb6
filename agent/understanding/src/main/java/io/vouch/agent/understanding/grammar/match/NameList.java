package io.vouch.agent.understanding.grammar.match;

import io.vouch.domain.catalogue.FieldDefinition;
import java.util.List;

/**
 * Names as said, and how they were joined.
 *
 * @param entries in the order said
 * @param alternatives whether one of them is enough ("red or blue", "thrillers and comedies")
 */
public record NameList(List<Entry> entries, boolean alternatives) {
  public NameList {
    entries = List.copyOf(entries);
  }

  /**
   * One name.
   *
   * @param fields the fields that have it, the likeliest first
   * @param said the catalogue's spelling, or the words as written where they are a slip
   * @param plural whether it was said in the plural
   */
  public record Entry(List<FieldDefinition> fields, String said, boolean plural) {
    public Entry {
      fields = List.copyOf(fields);
    }
  }
}
