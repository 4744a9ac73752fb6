package io.vouch.agent.lab.talk;

import io.vouch.domain.constraint.Constraint;

/**
 * One thing that a simulated user wants of an item.
 *
 * @param phrase the plain words for it, as they stand in a sentence ("not red")
 * @param name the value it is about, as the catalogue writes it
 * @param constraint what the words mean
 */
record Wish(Kind kind, String phrase, String name, Constraint constraint) {
  /** What a wish is about. */
  enum Kind {
    CATEGORY,
    BRAND,
    COLOUR,
    NOT_COLOUR,
    PRICE
  }
}
