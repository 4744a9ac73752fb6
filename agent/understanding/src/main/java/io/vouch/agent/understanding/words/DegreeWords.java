package io.vouch.agent.understanding.words;

import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that compare items in one field: an adjective and its degrees.
 *
 * @param role the field's role; null where the field is known by its names or said beside the words
 * @param fields names of a field without a role, the likeliest first
 * @param more whether larger numbers are meant
 * @param positive such as "cheap"
 * @param comparative such as "cheaper"
 * @param superlative such as "cheapest"
 */
public record DegreeWords(
    @Nullable FieldRole role,
    List<String> fields,
    boolean more,
    List<String> positive,
    List<String> comparative,
    List<String> superlative) {
  public DegreeWords {
    fields = List.copyOf(fields);
    positive = List.copyOf(positive);
    comparative = List.copyOf(comparative);
    superlative = List.copyOf(superlative);
  }
}
