package io.vouch.agent.understanding.grammar.match;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldRole;

/**
 * An adjective, its comparative or superlative, as a field and a direction.
 *
 * @param field the field's name; where the catalogue has none of the role, the role's own word
 * @param more whether larger numbers are meant
 */
public record Comparison(String field, boolean more) {
  /** Whether the catalogue has such a field. */
  public boolean isOf(CatalogueSchema schema) {
    return schema.find(field).isPresent();
  }

  /** Whether it compares prices. */
  public boolean isOfPrice(CatalogueSchema schema) {
    return schema.find(field).filter(found -> found.role() == FieldRole.PRICE).isPresent();
  }
}
