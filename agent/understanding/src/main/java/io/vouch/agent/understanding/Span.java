package io.vouch.agent.understanding;

import io.vouch.domain.StoredCode;

/**
 * A stretch of a message and what it was taken for.
 *
 * @param start index of its first character in the message
 * @param end index after its last character, above {@code start}
 * @param kind what it was taken for
 */
public record Span(int start, int end, Kind kind) {
  /** What words of a message can be taken for; what each may do is the same for every reader. */
  public enum Kind implements StoredCode {
    /** Maps to a field and a value: filters, exactly. */
    CONDITION,
    /** A condition inside the scope of a negation: filters, exactly. */
    NEGATED_CONDITION,
    /** An item that the answer should or should not resemble. */
    ANCHOR,
    /** What is to be done: recommend, compare, look up, remember. */
    ACT,
    /** How many, or in which order. */
    AMOUNT,
    /** How the wanted item stands to another: goes with, instead of, again. */
    RELATION,
    /** Bears on items but maps to no field: orders, never filters, is never claimed as a fact. */
    WISH,
    /** A wish inside the scope of a negation: lowers what mentions it. */
    NEGATED_WISH,
    /** Says something that is neither wanted nor unwanted; told beside as not understood. */
    ASIDE,
    /** Carries nothing: politeness, articles, openers. */
    FILLER,
    /** Speaks to somebody: "hi", "Vouch". */
    ADDRESS,
    /** Not read: what stands beside the question in a text too long to be one. */
    LEFT_OUT
  }

  /** The words of the stretch as written. */
  public String in(String message) {
    return message.substring(start, end);
  }
}
