package io.vouch.domain.ranking;

import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.constraint.Constraint;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One constraint and the catalogue's facts that make it true for an item.
 *
 * @param constraint the statement
 * @param facts the item's values of every field the statement reads, by field name; a field without
 *     a value is absent
 */
public record Proof(Constraint constraint, Map<String, FieldValue> facts) {
  public Proof {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }
}
