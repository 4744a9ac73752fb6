package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;

/**
 * An adjective, its comparative or superlative, as a field and a direction.
 *
 * @param field the field's name; where the catalogue has none of the role, the role's own word
 * @param more whether larger numbers are meant
 */
record Comparison(String field, boolean more) {
  static List<Found<Comparison>> positives(Message message, int from) {
    return message.rules().comparisons().find(message, from, Comparisons.Degree.POSITIVE);
  }

  static List<Found<Comparison>> comparatives(Message message, int from) {
    return message.rules().comparisons().find(message, from, Comparisons.Degree.COMPARATIVE);
  }

  static List<Found<Comparison>> superlatives(Message message, int from) {
    return message.rules().comparisons().find(message, from, Comparisons.Degree.SUPERLATIVE);
  }

  /** Whether the catalogue has such a field. */
  boolean isOf(Message message) {
    return message.vocabulary().schema().find(field).isPresent();
  }

  /** Whether it compares prices. */
  boolean isOfPrice(Message message) {
    return message
        .vocabulary()
        .schema()
        .find(field)
        .filter(found -> found.role() == FieldRole.PRICE)
        .isPresent();
  }
}
