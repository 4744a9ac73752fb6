package io.vouch.domain.people;

import io.vouch.domain.PersonId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody for whom events or conversations are kept.
 *
 * @param attributes what the importing system knows (age group, region), as plain text; may be
 *     empty
 */
public record Person(PersonId id, Map<String, String> attributes) {
  public Person {
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }
}
