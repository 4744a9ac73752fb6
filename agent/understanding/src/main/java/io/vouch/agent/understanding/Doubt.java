package io.vouch.agent.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the check could not resolve, with the nearest real options.
 *
 * @param kind what is wrong
 * @param said the words it is about, as the plan has them
 * @param field the field it is about, or null
 * @param options up to {@value #MAX_OPTIONS} real fields, names, titles, units or active
 *     constraints, nearest first
 */
public record Doubt(Kind kind, String said, @Nullable String field, List<String> options) {
  /** The most options a doubt offers. */
  public static final int MAX_OPTIONS = 5;

  /** What can be wrong with a plan. */
  public enum Kind {
    /** No field of that name. */
    UNKNOWN_FIELD,
    /** The field exists, but the catalogue has no item with that name in it. */
    UNKNOWN_VALUE,
    /** Nearly a name that the catalogue has; the options are those. */
    MISSPELT,
    /** Nearly the title of one item, which was taken; the option is its title. */
    MISSPELT_TITLE,
    /** No item of that title or id. */
    UNKNOWN_TITLE,
    /** Several items of that title; the options are their full titles. */
    AMBIGUOUS_TITLE,
    /** Not a number, not finite, or a slate size out of range. */
    BAD_NUMBER,
    /** A unit or currency that the field does not have. */
    WRONG_UNIT,
    /** The operator does not go with the field's kind, or has the wrong number of values. */
    WRONG_OPERATOR,
    /** More parts than any message has. */
    TOO_LARGE,
    /** Two statements of one message that no item can satisfy together. */
    CONTRADICTION,
    /** A rank beyond the last slate. */
    NO_SUCH_RANK,
    /** "It" or "that one" before anything was shown. */
    NOTHING_IN_FOCUS,
    /** A comparison without two items, or with an item that has no value in the field. */
    NOTHING_TO_COMPARE,
    /** Something to take back that is not among the active constraints; those are the options. */
    NOTHING_TO_RETRACT,
    /** An opinion to remember that the person's own words do not state; the option states it. */
    NOT_SAID
  }

  public Doubt {
    options = List.copyOf(options);
  }
}
