package io.vouch.agent.plan;

import java.util.List;

/** A hard statement in words: what a planner understood, not yet resolved against the catalogue. */
public sealed interface Statement {
  /**
   * Stands in a leaf for every text field of an item taken together; only {@link
   * Operator#HAS_WORDS} goes with it.
   */
  String ANY_TEXT = "*";

  /**
   * A field, an operator and the values as said.
   *
   * @param field a field's name as the schema gives it, or {@link #ANY_TEXT}
   * @param values as said: names, or numbers with or without unit ({@code "50"}, {@code "50 EUR"},
   *     {@code "2 h"})
   */
  record Leaf(String field, Operator operator, List<String> values) implements Statement {
    public Leaf {
      values = List.copyOf(values);
    }
  }

  /** The exact complement. */
  record Not(Statement statement) implements Statement {}

  /** Every part. */
  record All(List<Statement> parts) implements Statement {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part. */
  record Any(List<Statement> parts) implements Statement {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** How a field's value relates to the values said. */
  enum Operator {
    /**
     * Category: at least one of the names. Number: exactly. Flag: {@code true} or {@code false}.
     */
    IS,
    /** Category: every one of the names. */
    HAS_ALL,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    /** Two values, both allowed. */
    BETWEEN,
    /** Text: every word occurs. */
    HAS_WORDS;

    /** Whether it bounds a number from one side or two. */
    public boolean isBound() {
      return switch (this) {
        case AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, BETWEEN -> true;
        case IS, HAS_ALL, HAS_WORDS -> false;
      };
    }
  }
}
